import { access } from '../Access/module';
import { arena } from '../Arena/module';
import { calendars } from '../Calendars/module';
import { centres } from '../Centres/module';
import { desk } from '../Desk/module';
import { facts } from '../Facts/module';
import { knowledge } from '../Knowledge/module';
import { lead } from '../Lead/module';
import { notices } from '../Notices/module';
import { quality } from '../Quality/module';
import { voice } from '../Voice/module';
import type { WordModule } from './module';

/** Every word of the product, in the order of the navigation. */
export const modules: WordModule[] = [facts, desk, knowledge, lead, voice, quality, arena, centres, calendars, notices, access];
