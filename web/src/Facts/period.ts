import { addDays, lastDayOfMonth, mondayOf, toUtc } from './dates';
import type { Grain } from './types';

/** What a period is called, in full where there is room and short on an axis. */

type Parts = Intl.DateTimeFormatOptions;

const formatters = new Map<string, Intl.DateTimeFormat>();

const say = (locale: string, instant: number, parts: Parts) => {
  const key = locale + JSON.stringify(parts);
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })));
  return formatter.format(instant);
};

const dayMonth: Parts = { month: 'short', day: 'numeric' };

export const sayDate = (date: string, locale: string) =>
  say(locale, toUtc(date), { year: 'numeric', month: 'short', day: 'numeric' });

export const sayDay = (date: string, locale: string) => say(locale, toUtc(date), { ...dayMonth, weekday: 'short' });

export const sayWeekday = (weekday: number, locale: string, width: 'long' | 'short' = 'short') =>
  say(locale, Date.UTC(2024, 0, weekday), { weekday: width });

export const sayHour = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

export const sayRange = (from: string, to: string, locale: string) => {
  if (from === to) return sayDate(from, locale);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${sayDate(from, locale)} – ${say(locale, toUtc(to), dayMonth)}`
    : `${sayDate(from, locale)} – ${sayDate(to, locale)}`;
};

const sayWeek = (week: string, locale: string) => {
  const monday = mondayOf(week);
  return `${week.replace('-', ' ')} (${say(locale, toUtc(monday), dayMonth)} – ${say(locale, toUtc(addDays(monday, 6)), dayMonth)})`;
};

export const sayPeriod = (period: string, grain: Grain, locale: string): string => {
  switch (grain) {
    case 'day':
      return sayDay(period, locale);
    case 'week':
      return sayWeek(period, locale);
    case 'month':
      return say(locale, toUtc(`${period}-01`), { year: 'numeric', month: 'long' });
    case 'hour':
      return `${sayDay(period.slice(0, 10), locale)} ${sayHour(Number(period.slice(11)))}`;
    case 'interval':
      return `${sayDay(period.slice(0, 10), locale)} ${period.slice(11)}`;
    case 'weekday-hour': {
      const [weekday, hour] = period.split('-').map(Number) as [number, number];
      return `${sayWeekday(weekday, locale)} ${sayHour(hour)}`;
    }
    case 'total': {
      const [from, to] = period.split('/') as [string, string];
      return sayRange(from, to, locale);
    }
  }
};

/** What an axis says of its categories, by what they are called in full: of hours that run over days, with the day. A zoomed axis counts its ticks from the first that it shows. */
export const sayTicks = (periods: readonly string[], grain: Grain, locale: string) => {
  const days = (grain === 'hour' || grain === 'interval') && periods[0]?.slice(0, 10) !== periods.at(-1)?.slice(0, 10);
  const ticks = new Map(
    periods.map((period) => {
      const short = sayPeriodShort(period, grain, locale);
      return [sayPeriod(period, grain, locale), days ? `${sayPeriodShort(period.slice(0, 10), 'day', locale)} ${short}` : short];
    }),
  );
  return (full: string) => ticks.get(full) ?? full;
};

export const sayPeriodShort = (period: string, grain: Grain, locale: string): string => {
  switch (grain) {
    case 'day':
      return say(locale, toUtc(period), { month: 'numeric', day: 'numeric' });
    case 'week':
      return say(locale, toUtc(mondayOf(period)), { month: 'numeric', day: 'numeric' });
    case 'month':
      return say(locale, toUtc(`${period}-01`), { year: '2-digit', month: 'short' });
    case 'hour':
      return sayHour(Number(period.slice(11)));
    case 'interval':
      return period.slice(11);
    default:
      return sayPeriod(period, grain, locale);
  }
};

/** The first and the last day that a period covers; null for one that is not a stretch of days. */
export const daysOf = (period: string, grain: Grain): { from: string; to: string } | null => {
  switch (grain) {
    case 'week': {
      const from = mondayOf(period);
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return { from: `${period}-01`, to: lastDayOfMonth(period) };
    case 'weekday-hour':
      return null;
    case 'total': {
      const [from, to] = period.split('/') as [string, string];
      return { from, to };
    }
    default:
      return { from: period.slice(0, 10), to: period.slice(0, 10) };
  }
};
