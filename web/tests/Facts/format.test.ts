import { describe, expect, it } from 'vitest';
import { formats, nothing } from '../../src/common/format';
import { fromEntry, meets, sayDelta, saySet, sayTick, sayValue, toEntry, toneOf } from '../../src/Facts/format';

const zh = formats('zh-CN');
const en = formats('en');

describe('a metric value', () => {
  it('is written by its unit', () => {
    expect(sayValue(zh, 'ratio', 0.18882, 2)).toBe('18.88%');
    expect(sayValue(zh, 'seconds', 73.8)).toBe('73.8 秒');
    expect(sayValue(en, 'count', 38711)).toBe('38,711');
    expect(sayValue(en, 'perCustomer', 1.266)).toBe('1.27');
  });

  it('is a dash, not a zero, where there was nothing to divide by', () => {
    expect(sayValue(zh, 'ratio', null)).toBe(nothing);
    expect(sayValue(zh, 'ratio', 0)).toBe('0.0%');
  });

  it('has no idle decimals when somebody set it', () => {
    expect([saySet(en, 'ratio', 0.8), saySet(en, 'ratio', 0.825)]).toEqual(['80%', '82.5%']);
  });
});

describe('a tick of an axis', () => {
  it('has the decimals that tell it from its neighbours and no others', () => {
    expect([0.064, 0.066, 0.068, 0.07].map((value) => sayTick(zh, 'ratio', value))).toEqual(['6.4%', '6.6%', '6.8%', '7%']);
    expect([sayTick(en, 'ratio', 0.1 + 0.2), sayTick(en, 'seconds', 7.5), sayTick(en, 'perCustomer', 1.125), sayTick(en, 'count', 12000)]).toEqual(['30%', '7.5', '1.125', '12,000']);
  });
});

describe('a difference', () => {
  it('is in points for ratios, relative for counts, in its unit for the rest', () => {
    expect(sayDelta(zh, 'ratio', 0.8, 0.75)).toBe('+5.0 个百分点');
    expect(sayDelta(en, 'count', 110, 100)).toBe('+10.0%');
    expect(sayDelta(en, 'seconds', 20, 25.5)).toBe('-5.5 s');
  });

  it('is absolute for a count that was zero, and a dash where one side is unknown', () => {
    expect(sayDelta(en, 'count', 7, 0)).toBe('+7');
    expect(sayDelta(en, 'count', 7, null)).toBe(nothing);
  });

  it('is good or bad by the direction of the metric, and neither when it is noise', () => {
    expect(toneOf('up', 'ratio', 0.9, 0.8)).toBe('good');
    expect(toneOf('down', 'ratio', 0.9, 0.8)).toBe('bad');
    expect(toneOf('none', 'ratio', 0.9, 0.8)).toBe('neutral');
    expect(toneOf('down', 'seconds', 200.1, 200)).toBe('neutral');
    expect(toneOf('down', 'ratio', 0.0104, 0.01)).toBe('neutral');
  });
});

describe('a target', () => {
  it('is met from the side that is better', () => {
    expect(meets('up', 0.8, 0.8)).toBe(true);
    expect(meets('down', 21, 20)).toBe(false);
    expect(meets('up', null, 0.8)).toBeNull();
    expect(meets('none', 3, 2)).toBeNull();
  });

  it('is entered in per cent and kept as a fraction', () => {
    expect(toEntry('ratio', 0.825)).toBe(82.5);
    expect(fromEntry('ratio', 82.5)).toBe(0.825);
    expect(fromEntry('seconds', 20)).toBe(20);
  });
});
