import { describe, expect, it } from 'vitest';
import { episodesOf, sideOf } from '../../src/Facts/charts/control';
import type { ControlChart } from '../../src/Facts/types';

const chart = (signals: ControlChart['signals']): ControlChart =>
  ({ unit: 'ratio', grain: 'day', kind: 'p', reason: 'shares', dispersion: 1, centre: 0.5, problem: null, together: null, points: [], signals, runsAreUnlikely: false }) as ControlChart;

describe('what a control chart tells', () => {
  it('tells a stretch once, whatever rules say so, each side by itself and the newest first', () => {
    const signal = (rule: string, pattern: ControlChart['signals'][number]['pattern'], points: number[]) => ({ rule, pattern, length: 9, of: 9, completing: points.slice(-1), points });
    const found = chart([signal('N2', 'oneSide', [2, 3, 4, 5]), signal('N1', 'beyond', [4, 9]), signal('N6', 'farOut', [5, 6]), signal('N4', 'alternating', [4, 5])]);
    found.points = Array.from({ length: 10 }, (_, at) => ({ period: String(at), value: at === 9 ? 0 : 1, centre: 0.5, lower: 0, upper: 1, excluded: null }));
    expect(episodesOf(found, 'up').map(({ from, to, side, signals }) => `${from}-${to} ${side} ${signals.map(({ rule }) => rule).join(' ')}`)).toEqual([
      '9-9 bad N1',
      '2-6 good N1 N2 N6',
      '4-5 neither N4',
    ]);
  });

  it('knows good news by which way is better', () => {
    const point = { period: 'x', value: 0.6, centre: 0.5, lower: 0.4, upper: 0.55, excluded: null };
    expect([sideOf(point, 'up'), sideOf(point, 'down'), sideOf(point, 'none'), sideOf({ ...point, value: null }, 'up')]).toEqual(['good', 'bad', 'neither', 'neither']);
  });
});
