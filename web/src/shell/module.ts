import type { ComponentType } from 'react';
import type { TFunction } from 'i18next';
import type { RouteObject } from 'react-router';
import type { Act } from '../api/types';
import { wantWords, type PageWords } from '../words';

/** What a word brings to the shell. */
export interface WordModule {
  /** Pages inside a centre, below /c/:centre/. */
  routes?: RouteObject[];
  /** Pages of the signed-in person, without a centre, below /. */
  personal?: RouteObject[];
  /** Pages that anybody may see, without the frame. */
  open?: RouteObject[];
  nav?: NavEntry[];
}

export type NavGroup = 'daily' | 'judge' | 'data' | 'centre' | 'system';

export const navGroups: NavGroup[] = ['daily', 'judge', 'data', 'centre', 'system'];

export interface NavEntry {
  /** Below /c/:centre/. */
  path: string;
  label: (t: TFunction) => string;
  icon: ComponentType;
  group: NavGroup;
  /** Who may not do this does not see the entry. */
  act: Act;
  /** Place within its group: what is looked at first each day has a low number; else in the order of the words. */
  order?: number;
}

type Page = ComponentType;

/** A page that is loaded, with words that only some pages need, when it is first opened: `page('today', () => import('./Today'), 'Today')`. */
export const page = <N extends string>(path: string, load: () => Promise<Record<N, Page>>, name: N, ...words: PageWords[]): RouteObject => ({
  path,
  lazy: async () => {
    const [loaded] = await Promise.all([load(), wantWords(words)]);
    return { Component: loaded[name] };
  },
});
