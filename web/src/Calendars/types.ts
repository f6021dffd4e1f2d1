export interface TimeWindow {
  from: string;
  to: string;
}

/** Monday is 1. */
export interface WeekWindow extends TimeWindow {
  weekday: number;
}

export interface ExceptionDate {
  date: string;
  closed: boolean;
  windows: TimeWindow[] | null;
  name: string | null;
}

export interface Calendar {
  code: string;
  name: string;
  zone: string;
  officialDaysOff: 'cn' | null;
  week: WeekWindow[];
  exceptions: ExceptionDate[];
  makeUpDaysFollow: number;
}

export type DaySource = 'week' | 'dayOff' | 'makeUpDay' | 'exception' | 'notPublished';

export interface Day {
  date: string;
  weekday: number;
  windows: TimeWindow[];
  source: DaySource;
  name: string | null;
  official: { zh: string; en: string } | null;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7];
