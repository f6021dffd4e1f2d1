import type { MapEdge, MapMeasure, ProcessMap } from './types';

/** Not the name of any activity: activities have no line breaks. */
export const beginning = '\nbeginning';
export const ending = '\nending';

export interface ShownEdge {
  from: string;
  to: string;
  count: number;
  /** Null for those from the beginning and to the end. */
  edge: MapEdge | null;
}

export interface Shown {
  activities: ProcessMap['activities'];
  edges: ShownEdge[];
  /** How many of the log's own edges are drawn, and which share of all transitions that is. */
  paths: number;
  share: number | null;
}

/**
 * The part of a map that the sliders leave: the most frequent activities, and of the ways between them the most frequent,
 * but of each activity always the one by which most come to it and the one by which most leave it.
 */
export const shownOf = (map: ProcessMap, activityShare: number, pathShare: number): Shown => {
  const activities = map.activities.slice(0, Math.max(1, Math.ceil((map.activities.length * activityShare) / 100)));
  const names = new Set(activities.map(({ name }) => name));
  const between = map.edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const kept = new Set(between.slice(0, Math.ceil((between.length * pathShare) / 100)));
  for (const name of names) {
    for (const edge of [between.find(({ from, to }) => to === name && from !== name), between.find(({ from, to }) => from === name && to !== name)]) if (edge) kept.add(edge);
  }
  const own = between.filter((edge) => kept.has(edge));
  const all = map.edges.reduce((sum, { count }) => sum + count, 0);
  const ends = (count: (one: Shown['activities'][number]) => number) => {
    const most = Math.max(...activities.map(count), 0);
    return activities.filter((one) => count(one) > 0 && count(one) >= (most * (100 - pathShare)) / 100);
  };
  return {
    activities,
    edges: [
      ...ends(({ starts }) => starts).map(({ name, starts }) => ({ from: beginning, to: name, count: starts, edge: null })),
      ...own.map((edge) => ({ from: edge.from, to: edge.to, count: edge.count, edge })),
      ...ends(({ ends: last }) => last).map(({ name, ends: last }) => ({ from: name, to: ending, count: last, edge: null })),
    ],
    paths: own.length,
    share: all > 0 ? own.reduce((sum, { count }) => sum + count, 0) / all : null,
  };
};

/** As many activities as can be read at once, by share of all, or so many more that none of them stands apart from where cases begin. */
export const firstShare = (map: ProcessMap): number => {
  const all = map.activities.length;
  let count = Math.min(all, atOnce);
  while (count < all && !hangsTogether(map, count)) count += 1;
  return Math.ceil((100 * count) / all);
};

const atOnce = 20;

const hangsTogether = (map: ProcessMap, count: number) => {
  const reached = new Map(map.activities.slice(0, count).map(({ name, starts }) => [name, starts > 0]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of map.edges) {
      if (reached.get(from) && reached.get(to) === false) grown = Boolean(reached.set(to, true));
    }
  }
  return [...reached.values()].every(Boolean);
};

export const measureOf = (edge: MapEdge, measure: Exclude<MapMeasure, 'deviating'>): number | null =>
  measure === 'count' ? edge.count : measure === 'working' ? (edge.working?.medianSeconds ?? null) : measure === 'mean' ? edge.waiting.meanSeconds : edge.waiting.medianSeconds;
