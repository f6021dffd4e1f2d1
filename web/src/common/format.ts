/** Numbers, times and dates as people of a locale write them. Null is a dash: there was nothing to divide by. */

export const nothing = '–';

type Maybe<T> = T | null | undefined;

const cache = new Map<string, unknown>();

const once = <T>(key: string, make: () => T): T => {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
};

const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
  once(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  once(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

const two = (value: number) => String(value).padStart(2, '0');

/** A local date `2026-01-31` has no zone: it is read and shown in UTC so that it can never slip by a day. */
const localDate = (date: string) => new Date(`${date}T00:00:00Z`);

export const formats = (locale: string, zone?: string, currency = 'CNY') => {
  const zh = locale.startsWith('zh');

  const number = (value: Maybe<number>, digits = 0) =>
    value == null
      ? nothing
      : numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' }).format(value);

  const percent = (value: Maybe<number>, digits = 1) =>
    value == null
      ? nothing
      : numberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' }).format(value);

  /** 73.8 秒, 4 分 05 秒, 2 小时 07 分. */
  const seconds = (value: Maybe<number>) => {
    if (value == null) return nothing;
    const rounded = Math.round(value);
    if (Math.abs(value) < 120) return zh ? `${number(value, 1)} 秒` : `${number(value, 1)} s`;
    if (Math.abs(rounded) < 3600)
      return zh ? `${Math.trunc(rounded / 60)} 分 ${two(rounded % 60)} 秒` : `${Math.trunc(rounded / 60)} m ${two(rounded % 60)} s`;
    const minutes = Math.round(rounded / 60);
    return zh
      ? `${number(Math.trunc(minutes / 60))} 小时 ${two(minutes % 60)} 分`
      : `${number(Math.trunc(minutes / 60))} h ${two(minutes % 60)} m`;
  };

  /** 00:04:05, for columns of durations. */
  const clock = (value: Maybe<number>) => {
    if (value == null) return nothing;
    const total = Math.round(value);
    return `${two(Math.trunc(total / 3600))}:${two(Math.trunc(total / 60) % 60)}:${two(total % 60)}`;
  };

  /** A difference with its sign; percentage points are asked for with `as: 'points'`. */
  const change = (value: Maybe<number>, as: 'number' | 'percent' | 'points' = 'number', digits = 1) => {
    if (value == null) return nothing;
    const options = { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    if (as === 'percent') return numberFormat(locale, { ...options, style: 'percent' }).format(value);
    if (as === 'points') return `${numberFormat(locale, options).format(value * 100)} ${zh ? '个百分点' : 'pp'}`;
    return numberFormat(locale, options).format(value);
  };

  /** Whole units of the centre's currency; a difference with its sign. */
  const money = (value: Maybe<number>, signed = false) =>
    value == null
      ? nothing
      : numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', trailingZeroDisplay: 'stripIfInteger', signDisplay: signed ? 'exceptZero' : 'negative' }).format(value);

  /** A local date, `2026-01-31`. */
  const date = (value: Maybe<string>, weekday = false) =>
    value
      ? dateFormat(locale, {
          dateStyle: weekday ? undefined : 'medium',
          ...(weekday ? { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } : {}),
          timeZone: 'UTC',
        }).format(localDate(value))
      : nothing;

  const month = (value: Maybe<string>) =>
    value
      ? dateFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(localDate(`${value.slice(0, 7)}-01`))
      : nothing;

  /** Monday is 1. */
  const weekday = (value: number, width: 'long' | 'short' | 'narrow' = 'short') =>
    dateFormat(locale, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, value)));

  /** An instant, `2026-01-31T09:15:00Z`, on the clock of the centre. */
  const dateTime = (value: Maybe<string>) =>
    value ? dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone, hour12: false }).format(new Date(value)) : nothing;

  const bytes = (value: Maybe<number>) => {
    if (value == null) return nothing;
    const steps = ['B', 'kB', 'MB', 'GB'];
    const step = Math.min(steps.length - 1, value > 0 ? Math.floor(Math.log10(value) / 3) : 0);
    return `${number(value / 1000 ** step, step === 0 ? 0 : 1)} ${steps[step]}`;
  };

  return { locale, number, percent, seconds, money, clock, change, date, month, weekday, dateTime, bytes };
};

export type Formats = ReturnType<typeof formats>;
