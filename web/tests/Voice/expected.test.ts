import { describe, expect, it } from 'vitest';
import { expectedIn, expectedThings, inTwoLines } from '../../src/Voice/Results/reading';
import type { WaveInTime } from '../../src/Voice/Results/types';

const alone = (value: number) => ({ value, low: null, high: null });

const wave = (more: Partial<WaveInTime>): WaveInTime => ({ code: 'w', name: 'w', on: null, answers: 10, indices: [], measures: [], gaps: [], ...more });

describe('what was expected and what was found', () => {
  it('comes from questions in pairs, the whole first', () => {
    const gap = (dimension: string, value: number) => ({ dimension, expectation: 4, perception: 4 + value, gap: alone(value), change: null });
    const asked = wave({ gaps: [gap('Speed', -1), gap('', -0.5)] });
    expect(expectedThings([asked])).toEqual(['', 'Speed']);
    expect(expectedIn(asked, 'Speed')).toMatchObject({ expected: { value: 4 }, found: { value: 3 }, gap: { value: -1 } });
    expect(expectedIn(asked, 'Care')).toBeNull();
  });

  it('comes from the two indices where a model has both, without an interval of the gap', () => {
    const index = (construct: string, value: number) => ({ construct, index: { value, low: value - 2, high: value + 2 }, change: null });
    const both = wave({ indices: [index('Expectation', 80), index('Quality', 70), index('Loyalty', 60)] });
    expect(expectedThings([both])).toEqual(['']);
    expect(expectedIn(both, '')).toEqual({ expected: { value: 80, low: 78, high: 82 }, found: { value: 70, low: 68, high: 72 }, gap: alone(-10), change: null });
    expect(expectedThings([wave({ indices: [index('Quality', 70)] })])).toEqual([]);
  });
});

describe('a name in two lines', () => {
  it('breaks at a space and loses nothing that fits', () => {
    expect(inTwoLines('Spring', 14)).toBe('Spring');
    expect(inTwoLines('Customers, third quarter', 14)).toBe('Customers,\nthird quarter');
    expect(inTwoLines('2026 年 10 月客户满意度指数', 18)).toBe('2026 年 10 月客户\n满意度指数');
    expect(inTwoLines('二〇二六年第三季度客户满意度', 14)).toBe('二〇二六年第三\n季度客户满意度');
    expect(inTwoLines('a'.repeat(40), 14)).toBe(`${'a'.repeat(14)}\n${'a'.repeat(14)}…`);
  });
});
