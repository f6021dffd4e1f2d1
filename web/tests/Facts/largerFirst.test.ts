import { describe, expect, it } from 'vitest';
import { largerFirst } from '../../src/Facts/Metric/largerFirst';

describe('the larger of a pair', () => {
  it('comes first, and its interval is turned with it', () => {
    expect(largerFirst({ first: 0, second: 1, estimate: -3, low: -5, high: -1 }, false)).toEqual({ first: 1, second: 0, estimate: 3, low: 1, high: 5 });
    expect(largerFirst({ first: 0, second: 1, estimate: 0.5, low: 0.25, high: 0.8 }, true)).toEqual({ first: 1, second: 0, estimate: 2, low: 1.25, high: 4 });
    expect(largerFirst({ first: 0, second: 1, estimate: -1, low: -2, high: 0 }, false).low).toBe(0);
  });

  it('stays where it is when it is first already, or when nothing can be divided by', () => {
    const pair = { first: 0, second: 1, estimate: 2, low: -1, high: 5 };
    expect(largerFirst(pair, false)).toEqual(pair);
    expect(largerFirst({ ...pair, estimate: 0, low: 0, high: 0.3 }, true).first).toBe(0);
    expect(largerFirst({ ...pair, estimate: 0.5, low: 0, high: 2 }, true)).toMatchObject({ low: 0.5, high: null });
  });
});
