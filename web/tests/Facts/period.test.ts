import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDate, mondayOf, weekdayOf } from '../../src/Facts/dates';
import { daysOf, sayPeriod, sayPeriodShort, sayRange, sayTicks } from '../../src/Facts/period';

describe('dates', () => {
  it('cross months, leap days and clock changes', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(2);
  });

  it('start the week on Monday', () => {
    expect(weekdayOf('2026-01-31')).toBe(6);
    expect(weekdayOf('2026-02-01')).toBe(7);
  });

  it('know the Monday of an ISO week, also where the year turns', () => {
    expect(mondayOf('2026-W01')).toBe('2025-12-29');
    expect(mondayOf('2026-W53')).toBe('2026-12-28');
    expect(mondayOf('2024-W01')).toBe('2024-01-01');
  });

  it('are refused when no such day exists', () => {
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('2024-02-29')).toBe(true);
  });
});

describe('a period', () => {
  it('is said in full in both languages', () => {
    expect(sayPeriod('2026-01-31', 'day', 'zh-CN')).toBe('1月31日周六');
    expect(sayPeriod('2026-01', 'month', 'zh-CN')).toBe('2026年1月');
    expect(sayPeriod('2026-01', 'month', 'en')).toBe('January 2026');
    expect(sayPeriod('1-09', 'weekday-hour', 'zh-CN')).toBe('周一 09:00');
    expect(sayPeriod('2026-01-31T09:15', 'interval', 'en')).toBe('Sat, Jan 31 09:15');
    expect(sayPeriod('2026-W05', 'week', 'en')).toBe('2026 W05 (Jan 26 – Feb 1)');
  });

  it('is short on an axis', () => {
    expect(sayPeriodShort('2026-01-31T09', 'hour', 'zh-CN')).toBe('09:00');
    expect(sayPeriodShort('2026-01-31', 'day', 'zh-CN')).toBe('1/31');
  });

  it('knows its days, so that a click can narrow the view to it', () => {
    expect(daysOf('2026-W05', 'week')).toEqual({ from: '2026-01-26', to: '2026-02-01' });
    expect(daysOf('2024-02', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2026-01-31T09', 'hour')).toEqual({ from: '2026-01-31', to: '2026-01-31' });
    expect(daysOf('1-09', 'weekday-hour')).toBeNull();
  });

  it('names the year once when both ends share it', () => {
    expect(sayRange('2026-01-01', '2026-01-31', 'en')).toBe('Jan 1, 2026 – Jan 31');
    expect(sayRange('2025-12-01', '2026-01-31', 'en')).toBe('Dec 1, 2025 – Jan 31, 2026');
  });
});

it('an axis says its hours with the day where they run over days, whatever part of it is shown', () => {
  const said = (periods: string[], period: string) => sayTicks(periods, 'hour', 'zh-CN')(sayPeriod(period, 'hour', 'zh-CN'));
  expect(said(['2026-01-31T08', '2026-02-01T09'], '2026-02-01T09')).toBe('2/1 09:00');
  expect(said(['2026-01-31T08', '2026-01-31T09'], '2026-01-31T09')).toBe('09:00');
});
