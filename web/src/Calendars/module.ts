import type { WordModule } from '../shell/module';

export const calendars: WordModule = {};
