import { useTranslation } from 'react-i18next';
import { useFormats } from '../common/useFormats';
import { Nothing } from '../common/PageState';
import type { Day } from './types';
import { useDayWords } from './useDayWords';

/** The days that differ from their week, in words: what a narrow screen shows instead of twelve months. */
export const YearList = ({ days, onOpen }: { days: Day[]; onOpen: (day: Day) => void }) => {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { nameOf, windows } = useDayWords();
  const special = days.filter((day) => day.source !== 'week' && day.source !== 'notPublished');
  if (special.length === 0) return <div className="year-list"><Nothing title={t('Calendars.year.nothingSpecial')} /></div>;
  return (
    <ul className="year-list">
      {special.map((day) => (
        <li key={day.date}>
          <button type="button" onClick={() => onOpen(day)}>
            <span className={`day-mark day-${day.source} ${day.windows.length === 0 ? 'day-closed' : ''}`} aria-hidden="true" />
            <span className="year-list-date">{date(day.date, true)}</span>
            <span className="year-list-what">
              {[t(`Calendars.source.${day.source}`), nameOf(day), windows(day.windows)].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
