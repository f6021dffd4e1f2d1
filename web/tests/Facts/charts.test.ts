import { describe, expect, it } from 'vitest';
import { chartInk } from '../../src/common/chartInk';
import { formats } from '../../src/common/format';
import { binOf } from '../../src/Facts/charts/distribution';
import { heatCells, heatOption, hoursOf } from '../../src/Facts/charts/heat';
import { paretoOption, ranked, vitalFew, withRest } from '../../src/Facts/charts/pareto';
import { immatureRuns, seriesOption, steadyTarget } from '../../src/Facts/charts/series';
import { causesOf, ways } from '../../src/Facts/Pareto/weighing';
import { sparkPath } from '../../src/Facts/Today/Spark';
import type { MetricRow } from '../../src/Facts/types';

const f = formats('en');
const ink = chartInk(false);
const item = (name: string, count: number, cumulative: number) => ({ name, count, cumulative });
const row = (period: string, value: number | null, more: Partial<MetricRow> = {}): MetricRow => ({
  period,
  cuts: {},
  value,
  numerator: value,
  denominator: 1,
  immature: false,
  compare: null,
  target: null,
  ...more,
});

describe('the Pareto chart', () => {
  const items = [item('A', 60, 0.6), item('B', 20, 0.8), item('C', 15, 0.95), item('D', 5, 1)];

  it('ranks causes with their running share, those that weigh nothing left out', () => {
    expect(ranked([{ code: 'a', count: 1 }, { code: 'b', count: 3 }, { code: 'c', count: 0 }])).toEqual([
      { code: 'b', count: 3, share: 0.75, cumulative: 0.75 },
      { code: 'a', count: 1, share: 0.25, cumulative: 1 },
    ]);
    expect(ranked([])).toEqual([]);
  });

  it('weighs a cause by work, cost or dissatisfied answers, and leaves out what nobody knows', () => {
    const of = (code: string, team: string, numerator: number | null, denominator: number | null) =>
      row('2026', null, { cuts: { topic: { code, name: code }, team: { code: team, name: null } }, numerator, denominator });
    const rows = [of('bill', 'T1', 7200, 10), of('bill', 'T2', 3600, 5), of('line', 'T1', null, null)];
    expect(causesOf(rows, 'topic', (one) => ways.time.of(one, 0))).toEqual([{ code: 'bill', name: 'bill', count: 3 }]);
    expect(causesOf(rows, 'team', (one) => ways.cost.of(one, 50))).toEqual([{ code: 'T1', name: null, count: 100 }, { code: 'T2', name: null, count: 50 }]);
    expect(ways.dissatisfied.of(of('bill', 'T1', 7, 10), 0)).toBe(3);
  });

  it('counts the item that reaches 80 % among the vital few', () => {
    expect(vitalFew(items)).toBe(2);
    expect(vitalFew(items.slice(0, 1))).toBe(1);
    expect(vitalFew([])).toBe(0);
  });

  it('ends at 100 % with a bar for all that is not listed', () => {
    expect(withRest(items.slice(0, 2), 100, 'rest').at(-1)).toEqual({ name: 'rest', count: 20, cumulative: 1, isRest: true });
    expect(withRest(items, 100, 'rest')).toEqual(items);
  });

  it('draws the rest pale', () => {
    const option = paretoOption(items, f, { count: 'n', cumulative: 'c' }, false)(ink, {});
    const [bars] = option.series as { data: { itemStyle: { opacity: number } }[] }[];
    expect(bars?.data.map((bar) => bar.itemStyle.opacity)).toEqual([1, 1, 0.35, 0.35]);
  });
});

describe('the heat map', () => {
  const cells = heatCells([
    { period: '1-09', value: 3 },
    { period: '7-11', value: 5 },
    { period: '2-14', value: null },
  ]);

  it('has columns from the first to the last hour with a value', () => {
    expect(hoursOf(cells)).toEqual([9, 10, 11]);
    expect(hoursOf([])).toEqual([]);
  });

  it('leaves an hour without a value empty instead of zero', () => {
    const option = heatOption(cells, 'count', f, 'n', true)(ink, {});
    const [map] = option.series as { data: { value: unknown }[] }[];
    expect(map?.data.map((cell) => cell.value)).toEqual([
      [0, 0, 3],
      [2, 6, 5],
    ]);
  });
});

describe('the series', () => {
  const given = { grain: 'day', unit: 'ratio', kind: 'line', hasCompare: false, words: { compare: 'then', target: 'target', immature: 'immature' } } as const;
  const seriesOf = (rows: MetricRow[], hasCompare = false) =>
    seriesOption({ ...given, hasCompare, lines: [{ name: 'x', rows }] }, f)(ink, {}).series as { data: unknown[]; markLine?: unknown }[];

  it('breaks the line where a value is missing', () => {
    expect(seriesOf([row('2026-01-01', 0.5), row('2026-01-02', null)])[0]?.data).toEqual([0.5, null]);
  });

  it('shades each run of immature periods', () => {
    const rows = [false, true, true, false, true].map((immature) => ({ immature }));
    expect(immatureRuns(rows)).toEqual([
      [1, 2],
      [4, 4],
    ]);
  });

  it('draws a target only when it is one for the whole stretch', () => {
    expect(steadyTarget([row('a', 1, { target: 0.8 }), row('b', 1, { target: 0.8 })])).toBe(0.8);
    expect(steadyTarget([row('a', 1, { target: 0.8 }), row('b', 1)])).toBeNull();
    expect(seriesOf([row('2026-01-01', 0.5)])[0]?.markLine).toBeUndefined();
  });

  it('adds what it is compared with as a second line', () => {
    const compare = { value: 0.4, numerator: 4, denominator: 10 };
    expect(seriesOf([row('2026-01-01', 0.5, { compare })], true)[1]?.data).toEqual([0.4]);
  });
});

describe('the distribution', () => {
  it('finds the bin of a mark, the last one taking what lies beyond', () => {
    const bins = [
      { from: 0, to: 10, count: 1 },
      { from: 10, to: 20, count: 1 },
      { from: 20, to: 30, count: 1 },
    ];
    expect([binOf(0, bins), binOf(10, bins), binOf(999, bins)]).toEqual([0, 1, 2]);
  });
});

describe('the spark line', () => {
  it('lifts the pen over a missing value', () => {
    expect(sparkPath([1, null, 2, 3], (value) => value, 10)).toBe('M3.0 1.0M23.0 2.0L33.0 3.0');
  });
});
