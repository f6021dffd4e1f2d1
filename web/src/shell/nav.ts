import type { MyCentre } from '../api/types';
import { modules } from './modules';

export const navEntries = modules.flatMap((module) => module.nav ?? []);

/** The first page of the navigation that the person may see in this centre. */
export const firstPage = (centre: MyCentre) => navEntries.find((entry) => centre.acts[entry.act])?.path ?? 'rights';
