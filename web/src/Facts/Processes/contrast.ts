import type { Formats } from '../../common/format';
import type { Paint, Painted, Tone } from './painted';
import { beginning, ending, type Shown } from './shown';
import type { Contrast, EdgeContrast, MapActivity, MapEdge } from './types';

/** What the colours of two maps beside each other tell. */
export const contrasts = ['share', 'median'] as const;
export type ContrastBy = (typeof contrasts)[number];

/** Less than that is told by no colour: a share of cases, and a part of the longer median. */
const least = { share: 0.05, median: 0.2 };

/**
 * One picture for both: the activities and arrows of either, by the cases of both together. Arrows are left out as the slider says,
 * but never the one by which most come to an activity or leave it.
 */
export const unionOf = (found: Contrast, pathShare: number): Shown => {
  const activities = found.activities.map(({ name, cases, otherCases }): MapActivity => ({ name, count: cases + otherCases, cases: cases + otherCases, starts: 0, ends: 0, medianServiceSeconds: null, reworkCases: 0, repeats: 0 }));
  const kept = new Set(found.edges.slice(0, Math.ceil((found.edges.length * pathShare) / 100)));
  for (const { name } of activities) {
    for (const edge of [found.edges.find(({ from, to }) => to === name && from !== name), found.edges.find(({ from, to }) => from === name && to !== name)]) if (edge) kept.add(edge);
  }
  const own = found.edges.filter((edge) => kept.has(edge));
  return { activities, edges: own.map((edge) => ({ from: edge.from, to: edge.to, count: edge.cases + edge.otherCases, edge: mapEdgeOf(edge) })), paths: own.length, share: null };
};

const mapEdgeOf = ({ from, to, cases, otherCases }: EdgeContrast): MapEdge => ({ from, to, count: cases + otherCases, waiting: { meanSeconds: null, medianSeconds: null, p90Seconds: null }, working: null, share: null, earlierMeanSeconds: null, laterMeanSeconds: null });

const toneOf = (edge: EdgeContrast, by: ContrastBy): Tone | undefined => {
  const difference = by === 'share' ? edge.difference : edge.longerSeconds;
  if (difference == null) return undefined;
  const size = by === 'share' ? Math.abs(difference) : Math.abs(difference) / Math.max(edge.medianSeconds ?? 0, edge.otherMedianSeconds ?? 0, 1);
  if (size < least[by]) return undefined;
  return difference > 0 ? 'more' : 'less';
};

/** The map of one side. Both have the colours of the difference, each its own figures. */
export const contrastPaint = (found: Contrast, by: ContrastBy, isOther: boolean, f: Formats, long: (seconds: number | null) => string): Paint => {
  const edges = new Map(found.edges.map((edge) => [`${edge.from}\n${edge.to}`, edge]));
  const activities = new Map(found.activities.map((one) => [one.name, one]));
  const longest = Math.max(...found.edges.flatMap(({ medianSeconds, otherMedianSeconds }) => [medianSeconds ?? 0, otherMedianSeconds ?? 0]), 1);
  return {
    onEdge: ({ from, to }): Painted => {
      const edge = edges.get(`${from}\n${to}`);
      if (!edge || from === beginning || to === ending) return { label: '', weight: 0 };
      const [share, median] = isOther ? [edge.otherShare, edge.otherMedianSeconds] : [edge.share, edge.medianSeconds];
      const tone = toneOf(edge, by);
      const painted = by === 'share' ? { label: share == null ? '' : f.percent(share), weight: share ?? 0 } : { label: median == null ? '' : long(median), weight: (median ?? 0) / longest };
      return tone ? { ...painted, tone } : painted;
    },
    onActivity: (name): Painted => {
      const one = activities.get(name);
      const share = isOther ? one?.otherShare : one?.share;
      return { label: share == null ? '' : f.percent(share), weight: share ?? 0 };
    },
  };
};

/** The greatest differences first; those that cannot be told, because a side has none, come last. */
export const greatest = (found: Contrast, by: ContrastBy): EdgeContrast[] => {
  const size = (edge: EdgeContrast) => {
    const difference = by === 'share' ? edge.difference : edge.longerSeconds;
    return difference == null ? -1 : Math.abs(difference);
  };
  return found.edges.toSorted((one, other) => size(other) - size(one));
};
