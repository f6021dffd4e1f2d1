import { useTranslation } from 'react-i18next';
import { useFormats } from '../common/useFormats';
import type { Day, TimeWindow } from './types';

/** What there is to say about a day, in words: for tooltips, lists and those who hear it. */
export const useDayWords = () => {
  const { t, i18n } = useTranslation();
  const { date, number } = useFormats();
  const windows = (some: TimeWindow[] | null) =>
    some?.length ? some.map((window) => `${window.from}–${window.to}`).join(i18n.language === 'en' ? ', ' : '、') : t('Calendars.closed');
  /** An exception's own name; the official day's in the reader's language. */
  const nameOf = (day: Day) =>
    day.source === 'exception' ? day.name : day.official ? (i18n.language === 'en' ? day.official.en : day.official.zh) : day.name;
  const full = (day: Day) =>
    [date(day.date, true), day.source === 'week' ? null : t(`Calendars.source.${day.source}`), nameOf(day), windows(day.windows)]
      .filter(Boolean)
      .join(' · ');
  return { windows, nameOf, full, date, number };
};
