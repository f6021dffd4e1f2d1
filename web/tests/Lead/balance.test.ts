import { describe, expect, it } from 'vitest';
import type { WeightedMeasure } from '../../src/Lead/types';
import { fitted, hintsOf, leftOf, partOf, sumOf } from '../../src/Lead/Weightings/balance';

const measure = (metric: string, weight: number, more: Partial<WeightedMeasure> = {}): WeightedMeasure => ({
  metric,
  perspective: 'customerValue',
  role: 'driver',
  weight,
  higherIsBetter: true,
  scale: 'target',
  floor: 0,
  target: 1,
  ...more,
});

describe('weights', () => {
  it('say what is left to give out, and what is too much', () => {
    expect(leftOf([measure('a', 60), measure('b', 27.5)])).toBe(12.5);
    expect(leftOf([measure('a', 60), measure('b', 41)])).toBe(-1);
    expect(leftOf([measure('a', 33.33), measure('b', 33.33), measure('c', 33.34)])).toBe(0);
  });

  it('that tenths make up to 100 fit, whatever their sum is in binary', () => {
    expect(leftOf([0.1, 0.2, 99.7].map((weight, at) => measure(`m${at}`, weight)))).toBe(0);
  });

  it('are added up by perspective and role', () => {
    const measures = [measure('a', 20), measure('b', 10, { role: 'result' }), measure('c', 70, { perspective: 'finance' })];
    expect([partOf(measures, 'customerValue'), partOf(measures, 'customerValue', 'result'), partOf(measures, 'efficiency')]).toEqual([30, 10, 0]);
  });

  it('fitted to 100 keep their proportions, and rounding goes to the heaviest', () => {
    expect(fitted([measure('a', 10), measure('b', 30)]).map((one) => one.weight)).toEqual([25, 75]);
    const thirds = fitted([measure('a', 1), measure('b', 1), measure('c', 1)]);
    expect(sumOf(thirds)).toBe(100);
    expect(thirds.map((one) => one.weight)).toEqual([33.4, 33.3, 33.3]);
    expect(fitted([measure('a', 0)]).map((one) => one.weight)).toEqual([0]);
  });

  it('leave a hint where a perspective has nothing, no driver or no result', () => {
    const measures = [measure('a', 50), measure('b', 50, { perspective: 'serviceQuality', role: 'result' }), measure('c', 0, { perspective: 'finance' })];
    expect(hintsOf(measures).map(({ what, perspective }) => `${perspective} ${what}`)).toEqual(['customerValue noResult', 'serviceQuality noDriver', 'efficiency empty', 'finance empty']);
  });
});
