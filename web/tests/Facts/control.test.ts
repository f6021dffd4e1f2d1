import { describe, expect, it } from 'vitest';
import { newsOf, sideOf } from '../../src/Facts/charts/control';

describe('what a control chart tells', () => {
  it('knows good news by which way is better', () => {
    const point = { period: 'x', end: '2026-01-05', value: 0.6, centre: 0.5, lower: 0.4, upper: 0.55, target: null, excluded: null };
    expect([sideOf(point, 'up'), sideOf(point, 'down'), sideOf(point, 'none'), sideOf({ ...point, value: null }, 'up')]).toEqual(['good', 'bad', 'neither', 'neither']);
    expect([newsOf(1, 'up'), newsOf(-1, 'up'), newsOf(-1, 'down'), newsOf(0, 'up')]).toEqual(['good', 'bad', 'good', 'neither']);
  });
});
