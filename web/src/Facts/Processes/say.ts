import type { Formats } from '../../common/format';

const day = 86_400;

/** Cases take days and weeks: from two days on they are told in days. */
export const sayLong = (f: Formats, seconds: number | null | undefined, days: (number: string) => string) =>
  seconds != null && seconds >= 2 * day ? days(f.number(seconds / day, 1)) : f.seconds(seconds);
