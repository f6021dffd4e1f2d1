import { describe, expect, it } from 'vitest';
import { formats } from '../../src/common/format';
import { contrastPaint, greatest, unionOf } from '../../src/Facts/Processes/contrast';
import { alongWay, legOf, underWay } from '../../src/Facts/Processes/motion';
import { paintOf } from '../../src/Facts/Processes/painted';
import { beginning, ending, type Shown } from '../../src/Facts/Processes/shown';
import { logOf } from '../../src/Facts/Processes/ToProcesses';
import type { Contrast, LogCard, MapEdge } from '../../src/Facts/Processes/types';

const f = formats('en');

const long = (seconds: number | null | undefined) => (seconds == null ? '–' : `${seconds} s`);

const edge = (from: string, to: string, cases: number, otherCases: number, medianSeconds: number | null, otherMedianSeconds: number | null) => ({
  from,
  to,
  cases,
  otherCases,
  share: cases / 100,
  otherShare: otherCases / 50,
  difference: otherCases / 50 - cases / 100,
  medianSeconds,
  otherMedianSeconds,
  longerSeconds: medianSeconds == null || otherMedianSeconds == null ? null : otherMedianSeconds - medianSeconds,
});

const found = {
  one: { cases: 100, medianSeconds: 1, p90Seconds: 2 },
  other: { cases: 50, medianSeconds: 1, p90Seconds: 2 },
  activities: [
    { name: 'A', cases: 100, otherCases: 50, share: 1, otherShare: 1, difference: 0 },
    { name: 'B', cases: 40, otherCases: 40, share: 0.4, otherShare: 0.8, difference: 0.4 },
    { name: 'C', cases: 60, otherCases: 0, share: 0.6, otherShare: 0, difference: -0.6 },
  ],
  edges: [edge('A', 'B', 40, 40, 100, 110), edge('A', 'C', 60, 0, 50, null), edge('B', 'C', 30, 16, 10, 30)],
} satisfies Contrast;

const colours = (by: 'share' | 'median') => {
  const paint = contrastPaint(found, by, true, f, long);
  return unionOf(found, 100).edges.map((one) => paint.onEdge(one).tone ?? 'alike');
};

describe('two maps beside each other', () => {
  it('have the arrows of both, and leave out the rarest as the slider says, but none that something hangs on', () => {
    expect(unionOf(found, 100).edges.map(({ from, to, count }) => `${from}${to} ${count}`)).toEqual(['AB 80', 'AC 60', 'BC 46']);
    expect(unionOf(found, 0).edges.map(({ from, to }) => from + to)).toEqual(['AB', 'AC', 'BC']);
    const more = { ...found, edges: [...found.edges, edge('C', 'B', 1, 0, 1, null)] };
    expect(unionOf(more, 0).edges.map(({ from, to }) => from + to)).not.toContain('BA');
  });

  it('are coloured where shares or medians differ enough, and not where there is nothing to compare', () => {
    expect(colours('share')).toEqual(['more', 'less', 'alike']);
    expect(colours('median')).toEqual(['alike', 'alike', 'more']);
  });

  it('each tell their own figures, and none where there are none', () => {
    const [one, other] = [contrastPaint(found, 'median', false, f, long), contrastPaint(found, 'median', true, f, long)];
    const second = unionOf(found, 100).edges[1] as Shown['edges'][number];
    expect([one.onEdge(second).label, other.onEdge(second).label]).toEqual(['50 s', '']);
    expect([one.onActivity('C').label, other.onActivity('C').label]).toEqual([f.percent(0.6), f.percent(0)]);
  });

  it('list the greatest difference first, and what cannot be compared last', () => {
    expect(greatest(found, 'share').map(({ from, to }) => from + to)).toEqual(['AC', 'AB', 'BC']);
    expect(greatest(found, 'median').map(({ from, to }) => from + to)).toEqual(['BC', 'AB', 'AC']);
  });
});

describe('one map', () => {
  const mapEdge = { from: 'A', to: 'B', count: 8, waiting: { meanSeconds: 1, medianSeconds: 2, p90Seconds: 3 }, working: null, share: null, earlierMeanSeconds: null, laterMeanSeconds: null } satisfies MapEdge;
  const shown = {
    activities: [{ name: 'A', count: 10 }, { name: 'B', count: 5 }],
    edges: [{ from: beginning, to: 'A', count: 10, edge: null }, { from: 'A', to: 'B', count: 8, edge: mapEdge }, { from: 'B', to: ending, count: 5, edge: null }],
    paths: 1,
    share: 1,
  } as unknown as Shown;
  const words = { long, inserted: (cases: number) => `+${cases}`, skipped: (cases: number) => `-${cases}` };

  it('tells how often, or how long, and times only between activities', () => {
    expect(shown.edges.map((one) => paintOf(shown, 'count', null, f, words).onEdge(one).label)).toEqual(['10', '8', '5']);
    expect(shown.edges.map((one) => paintOf(shown, 'median', null, f, words).onEdge(one).label)).toEqual(['', '2 s', '']);
  });

  it('marks where cases leave a design, also before the first and behind the last', () => {
    const deviating = { onEdge: (from: string | null, to: string | null) => (from === null || to === null ? 3 : 0), onActivity: (name: string) => ({ inserted: name === 'B' ? 2 : 0, skipped: 0 }), missing: [] };
    const paint = paintOf(shown, 'deviating', deviating, f, words);
    expect(shown.edges.map((one) => `${paint.onEdge(one).label} ${paint.onEdge(one).tone ?? ''}`)).toEqual(['3 off', ' ', '3 off']);
    expect([paint.onActivity('A'), paint.onActivity('B')]).toEqual([{ label: '10', weight: 1 }, { label: '+2', weight: 0.5, tone: 'off' }]);
  });
});

describe('cases in motion', () => {
  const journey = { activities: [0, 1, 1, 2], seconds: [10, 20, 20, 40] };

  it('are between what they did last and what they do next', () => {
    expect(legOf(journey, 9)).toBeNull();
    expect(legOf(journey, 15)).toEqual({ from: 0, to: 1, share: 0.5 });
    expect(legOf(journey, 30)).toEqual({ from: 1, to: 2, share: 0.5 });
    expect(legOf(journey, 40)).toEqual({ from: 2, to: 2, share: 0 });
    expect(legOf(journey, 41)).toBeNull();
    expect(legOf({ activities: [], seconds: [] }, 0)).toBeNull();
  });

  it('follow the bends of their way at an even pace', () => {
    const way = [{ x: 0, y: 0 }, { x: 0, y: 30 }, { x: 10, y: 30 }];
    expect(alongWay(way, 0)).toEqual({ x: 0, y: 0 });
    expect(alongWay(way, 0.5)).toEqual({ x: 0, y: 20 });
    expect(alongWay(way, 0.875)).toEqual({ x: 5, y: 30 });
    expect(alongWay(way, 1)).toEqual({ x: 10, y: 30 });
    expect(alongWay([], 0.5)).toBeNull();
  });

  it('are counted while they are under way', () => {
    expect([0, 10, 40, 50].map((at) => underWay([journey, { activities: [0], seconds: [40] }], at))).toEqual([0, 1, 2, 0]);
  });
});

describe('the way from a figure to a map', () => {
  const logs = [{ id: 'new', from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }, { id: 'old', from: '2026-01-01T00:00:00Z', to: '2026-06-30T00:00:00Z' }] as LogCard[];

  it('goes to the newest log that has something of those days', () => {
    expect(logOf(logs)?.id).toBe('new');
    expect(logOf(logs, { from: '2026-06-30', to: '2026-07-05' })?.id).toBe('old');
    expect(logOf(logs, { from: '2026-07-01', to: '2026-07-05' })).toBeUndefined();
  });
});
