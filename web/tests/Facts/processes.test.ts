import { describe, expect, it } from 'vitest';
import { beginning, ending, firstShare, shownOf } from '../../src/Facts/Processes/shown';
import { sayLong } from '../../src/Facts/Processes/say';
import { formats } from '../../src/common/format';
import type { MapEdge, ProcessMap } from '../../src/Facts/Processes/types';

const waiting = { meanSeconds: 60, medianSeconds: 60, p90Seconds: 60 };

const edge = (from: string, to: string, count: number): MapEdge => ({ from, to, count, waiting, working: null, share: null, earlierMeanSeconds: null, laterMeanSeconds: null });

const activity = (name: string, count: number, starts = 0, ends = 0) => ({ name, count, cases: count, starts, ends, medianServiceSeconds: null, reworkCases: 0, repeats: 0 });

const map = {
  activities: [activity('Register', 100, 98), activity('Assess', 90, 2), activity('Close', 80, 0, 100), activity('Reject', 5)],
  edges: [edge('Register', 'Assess', 88), edge('Assess', 'Close', 75), edge('Register', 'Close', 5), edge('Assess', 'Reject', 5), edge('Reject', 'Close', 5), edge('Assess', 'Assess', 2)],
} as ProcessMap;

const drawn = (shares: [number, number]) => shownOf(map, ...shares).edges.map(({ from, to }) => `${from}>${to}`);

describe('what the sliders leave of a map', () => {
  it('is all of it at their end', () => {
    const shown = shownOf(map, 100, 100);
    expect(shown.paths).toBe(6);
    expect(shown.share).toBe(1);
    expect(shown.edges.filter(({ from }) => from === beginning)).toHaveLength(2);
  });

  it('keeps of every activity the way by which most come and the way by which most leave', () => {
    expect(drawn([100, 0])).toEqual([`${beginning}>Register`, 'Register>Assess', 'Assess>Close', 'Assess>Reject', 'Reject>Close', `Close>${ending}`]);
  });

  it('leaves out activities that are rare, with their ways, and says what share is left', () => {
    const shown = shownOf(map, 75, 100);
    expect(shown.activities.map(({ name }) => name)).toEqual(['Register', 'Assess', 'Close']);
    expect(shown.share).toBeCloseTo(170 / 180);
  });

  it('is one activity at least', () => {
    expect(shownOf(map, 1, 0).activities).toHaveLength(1);
  });
});

describe('what of a map is drawn at first', () => {
  const long = (length: number) => Array.from({ length }, (_, i) => `Step ${i}`);
  const chain = (names: string[], count: (i: number) => number) =>
    ({ activities: names.map((name, i) => activity(name, count(i), i === 0 ? 100 : 0)).toSorted((one, other) => other.count - one.count), edges: names.slice(1).map((name, i) => edge(names[i] ?? '', name, count(i))) }) as ProcessMap;

  it('is all of a small one', () => expect(firstShare(map)).toBe(100));

  it('is the twenty most frequent activities where they hang together', () => expect(firstShare(chain(long(50), (i) => 100 - i))).toBe(40));

  it('is more where one of them would stand apart', () => expect(firstShare(chain(long(50), (i) => (i === 30 ? 60 : i === 40 ? 99 : 100 - i)))).toBe(82));
});

it('long times are told in days from two on', () => {
  const f = formats('en');
  const days = (number: string) => `${number} d`;
  expect(sayLong(f, 2.5 * 86_400, days)).toBe('2.5 d');
  expect(sayLong(f, 30 * 3600, days)).toBe('30 h 00 m');
  expect(sayLong(f, null, days)).toBe('–');
});
