import { describe, expect, it } from 'vitest';
import { formats } from '../../src/common/format';
import { sayAmount, stepOf, tradesOf } from '../../src/Lead/Rehearsal/amounts';
import { chanceInTen, isApart, moveOf, runAt, runsOf } from '../../src/Lead/Rehearsal/ranking';
import type { MeasureEffect, RehearsedUnit, Side, Standing } from '../../src/Lead/types';

const effect = (metric: string, unit: MeasureEffect['unit'], weight: number, worth: number | null): MeasureEffect => ({
  metric,
  unit,
  perspective: 'efficiency',
  higherIsBetter: false,
  weight,
  decides: null,
  reliability: null,
  worth,
  atFull: null,
  atNothing: null,
  isDead: false,
  unknown: 0,
});

const side = (measures: MeasureEffect[], alike: Side['alike'] = []): Side => ({ reliability: null, alike, measures, tradeOffs: [] });
const standing = (place: number, best: number, worst: number): Standing => ({ total: 50, low: 40, high: 60, place, bestPlace: best, worstPlace: worst, staysAbove: null });
const unit = (current: Standing | null, proposed: Standing | null): RehearsedUnit => ({ code: 'a', name: 'a', team: null, current, proposed });
const words = { points: 'points', percentagePoints: 'pp' };

describe('trades', () => {
  it('of ten seconds are so many of the other measure, the heaviest first', () => {
    const found = tradesOf(side([effect('aht', 'seconds', 40, 0.2), effect('repeat_rate', 'ratio', 5, 40), effect('csat', 'ratio', 10, 100), effect('dead', 'ratio', 45, null)]), 'aht');
    expect(found.map(({ metric, amount }) => [metric, amount])).toEqual([['csat', 0.02], ['repeat_rate', 0.05]]);
  });

  it('of a measure that is worth nothing are none', () => {
    expect(tradesOf(side([effect('aht', 'seconds', 40, null), effect('csat', 'ratio', 10, 100)]), 'aht')).toEqual([]);
  });

  it('are said in steps that people think in', () => {
    const f = formats('en');
    expect([stepOf('ratio'), stepOf('seconds'), stepOf('points')]).toEqual([0.01, 10, 1]);
    expect(sayAmount(f, 'ratio', 0.0502, words)).toBe('5.0 pp');
    expect(sayAmount(f, 'ratio', 0.0004, words)).toBe('0.040 pp');
    expect(sayAmount(f, 'seconds', 31.9, words)).toBe('32 s');
    expect(sayAmount(f, 'points', 2.31, words)).toBe('2.3 points');
  });
});

describe('a ranking', () => {
  it('has runs of places that cannot be told apart', () => {
    const ranked = side([], [{ first: 1, last: 1 }, { first: 2, last: 9 }, { first: 10, last: 10 }]);
    expect(runsOf(ranked)).toEqual([{ first: 2, last: 9 }]);
    expect([runAt(ranked, 1), runAt(ranked, 9), runAt(ranked, 10)]).toEqual([0, 1, 2]);
  });

  it('moves people up or down, and beyond chance only where their places do not touch', () => {
    expect(moveOf(unit(standing(9, 7, 12), standing(2, 1, 4)))).toBe(7);
    expect(isApart(unit(standing(9, 7, 12), standing(2, 1, 4)))).toBe(true);
    expect(isApart(unit(standing(9, 4, 12), standing(2, 1, 4)))).toBe(false);
    expect([moveOf(unit(null, standing(2, 1, 4))), isApart(unit(null, standing(2, 1, 4)))]).toEqual([null, false]);
  });

  it('is chance in so many of ten parts', () => {
    expect([chanceInTen(0.83), chanceInTen(1), chanceInTen(0), chanceInTen(null)]).toEqual([2, 0, 10, null]);
  });
});
