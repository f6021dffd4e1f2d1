/** Arithmetic on local dates written as `2026-01-31`; no zone is involved. */

const dayLength = 86_400_000;

export const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);

export const isDate = (text: string | null | undefined): text is string =>
  !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;

export const fromUtc = (instant: number) => new Date(instant).toISOString().slice(0, 10);

export const addDays = (date: string, days: number) => fromUtc(toUtc(date) + days * dayLength);

/** Both ends counted. */
export const daysBetween = (from: string, to: string) => Math.round((toUtc(to) - toUtc(from)) / dayLength) + 1;

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: string) => ((new Date(toUtc(date)).getUTCDay() + 6) % 7) + 1;

/** The first day of an ISO week such as `2026-W05`. */
export const mondayOf = (week: string) => {
  const [year = '', number = ''] = week.split('-W');
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + (Number(number) - 1) * 7);
};

export const lastDayOfMonth = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return fromUtc(Date.UTC(year, number, 0));
};
