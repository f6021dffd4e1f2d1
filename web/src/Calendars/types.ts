import type { Narrow, Schemas } from '../api/schemas';

export type TimeWindow = Schemas['TimeWindow'];

/** Monday is 1. */
export type WeekWindow = Schemas['WeekWindow'];

export type ExceptionDate = Narrow<Schemas['ExceptionDate'], { closed: boolean; windows: TimeWindow[] | null; name: string | null }>;

export type Calendar = Narrow<
  Required<Schemas['CalendarForm']>,
  { officialDaysOff: 'cn' | null; week: WeekWindow[]; exceptions: ExceptionDate[] }
>;

export type DaySource = 'week' | 'dayOff' | 'makeUpDay' | 'exception' | 'notPublished';

export type Day = Narrow<Schemas['PreviewCalendarDay'], { source: DaySource }>;

export type PreviewedDays = Narrow<Schemas['PreviewCalendarResponse'], { days: Day[] }>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7];
