import { describe, expect, it } from 'vitest';
import { formats, nothing } from '../../src/common/format';

const zh = formats('zh-CN', 'Asia/Shanghai');
const en = formats('en', 'Asia/Shanghai');

describe('formats', () => {
  it('show a dash where there was nothing to divide by', () => {
    expect([zh.percent(null), zh.seconds(undefined), zh.number(null), zh.date(null)]).toEqual([nothing, nothing, nothing, nothing]);
  });

  it('show a zero as a zero', () => {
    expect(zh.percent(0)).toBe('0.0%');
    expect(en.seconds(0)).toBe('0.0 s');
  });

  it('say durations in the reader’s language', () => {
    expect(zh.seconds(73.8)).toBe('73.8 秒');
    expect(zh.seconds(245)).toBe('4 分 05 秒');
    expect(en.seconds(7620)).toBe('2 h 07 m');
    expect(zh.clock(3725)).toBe('01:02:05');
  });

  it('round a duration up into the next minute, never to sixty seconds', () => {
    expect(zh.seconds(179.6)).toBe('3 分 00 秒');
    expect(en.seconds(7199)).toBe('2 h 00 m');
  });

  it('keep a local date on its day whatever the zone of the machine', () => {
    expect(zh.date('2026-01-31')).toBe('2026年1月31日');
    expect(en.date('2026-01-31')).toBe('Jan 31, 2026');
  });

  it('show an instant on the clock of the centre', () => {
    expect(zh.dateTime('2026-01-31T01:15:00Z')).toBe('2026年1月31日 09:15');
  });

  it('count the weekdays from Monday', () => {
    expect(zh.weekday(1)).toBe('周一');
    expect(en.weekday(7, 'long')).toBe('Sunday');
  });

  it('tell a change of percentage points from a change in per cent', () => {
    expect(zh.change(0.021, 'points')).toBe('+2.1 个百分点');
    expect(en.change(-0.05, 'percent')).toBe('-5.0%');
  });
});
