import type { WordModule } from '../shell/module';

export const access: WordModule = {};
