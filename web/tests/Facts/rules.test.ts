import { describe, expect, it } from 'vitest';
import { readRules, setOf, withRule, type NamedRule } from '../../src/Facts/rules';

const rule = (code: string, usualLength: number, usualOf = usualLength): NamedRule => ({
  code, pattern: 'oneSide', length: usualLength, of: usualOf, usualLength, usualOf, shortest: 3, isOn: true,
});
const nelson = [rule('N1', 1), rule('N2', 9), rule('N5', 3, 2)];

describe('the rules that a chart is read by', () => {
  it('are written as a set and what of it is not as published', () => {
    expect(withRule('nelson', nelson, { ...rule('N2', 9), length: 8, of: 8 })).toBe('nelson,N2=8');
    expect(withRule('nelson', nelson, { ...rule('N5', 3, 2), of: 3, length: 4 })).toBe('nelson,N5=3/4');
    expect(withRule('nhs', nelson, { ...rule('N1', 1), isOn: false })).toBe('nhs,N1=off');
  });

  it('are the set alone once all is as published again', () => {
    const changed = nelson.map((one) => (one.code === 'N2' ? { ...one, length: 8, of: 8 } : one));
    expect(withRule('nelson', changed, rule('N2', 9))).toBe('nelson');
  });

  it('are those of Nelson where an address says nothing sensible', () => {
    expect([readRules(null), readRules('x'), readRules('nelson,N2=8;drop'), readRules('toString')]).toEqual(['nelson', 'nelson', 'nelson', 'nelson']);
    expect([readRules('western,W4=9,W1=off'), setOf('western,W4=9')]).toEqual(['western,W4=9,W1=off', 'western']);
  });
});
