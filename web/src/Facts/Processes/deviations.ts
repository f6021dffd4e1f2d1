import type { Marks } from './Designs/DesignPicture';
import type { Conformance, ProcessMap } from './types';

interface Words {
  skipped: (cases: number) => string;
  inserted: (activity: string, cases: number) => string;
  more: (count: number) => string;
}

/** What a design's picture tells of a log: how many leave a step out, and what most do behind one that is not in the design. */
export const marksOf = (found: Conformance, words: Words): Marks => {
  const onSteps = new Map(found.activities.filter(({ skipped }) => skipped > 0).map(({ activity, skipped }) => [activity, words.skipped(skipped)]));
  const behind = new Map<string, string>();
  const inserted = found.deviations.filter(({ kind }) => kind === 'inserted');
  for (const { after, activity, cases } of inserted) {
    const key = after ?? '';
    if (behind.has(key)) continue;
    const others = inserted.filter((other) => (other.after ?? '') === key).length - 1;
    behind.set(key, words.inserted(activity, cases) + (others > 0 ? ` ${words.more(others)}` : ''));
  }
  return { onSteps, behind };
};

/** Cases that leave the design on an arrow of the map, or at an activity of it. */
export interface Deviating {
  onEdge: (from: string | null, to: string | null) => number;
  onActivity: (name: string) => { inserted: number; skipped: number };
  /** Activities of the design that no case has. */
  missing: string[];
}

export const deviatingOf = (found: Conformance, map: Pick<ProcessMap, 'activities'>): Deviating => {
  const edges = new Map(found.edges.map(({ from, to, cases }) => [`${from ?? ''}\n${to ?? ''}`, cases]));
  const activities = new Map(found.activities.map((one) => [one.activity, one]));
  const known = new Set(map.activities.map(({ name }) => name));
  return {
    onEdge: (from, to) => edges.get(`${from ?? ''}\n${to ?? ''}`) ?? 0,
    onActivity: (name) => activities.get(name) ?? { inserted: 0, skipped: 0 },
    missing: found.activities.filter(({ activity }) => !known.has(activity)).map(({ activity }) => activity),
  };
};
