import type { MyCentre } from '../api/types';
import { modules } from './modules';

export const navEntries = modules.flatMap((module) => module.nav ?? []).sort((one, other) => (one.order ?? 9) - (other.order ?? 9));

/** What a page needs is what its entry in the navigation needs; a page without an entry is for every member. */
export const mayOpen = (centre: MyCentre, page: string) => {
  const entry = navEntries.find(({ path }) => page === path || page.startsWith(`${path}/`));
  return !entry || centre.acts[entry.act] !== undefined;
};

/** The first page of the navigation that the person may see in this centre. */
export const firstPage = (centre: MyCentre) => navEntries.find((entry) => centre.acts[entry.act])?.path ?? 'rights';
