import type { WordModule } from '../shell/module';

export const centres: WordModule = {};
