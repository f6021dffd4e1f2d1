import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../common/useFormats';
import { weekdays, type Day } from './types';
import { useDayWords } from './useDayWords';

interface Props {
  days: Day[];
  onOpen: (day: Day) => void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -30, PageDown: 30 };

const byMonth = (days: Day[]) => {
  const months = new Map<string, Day[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return months;
};

/** Twelve months. One stop for the tabulator; the arrow keys go from day to day. */
export const YearGrid = ({ days, onOpen }: Props) => {
  const { t } = useTranslation();
  const { weekday, month } = useFormats();
  const { full } = useDayWords();
  const [at, setAt] = useState(0);
  const stop = Math.min(at, days.length - 1);
  const months = byMonth(days);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(days.length - 1, stop + step));
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-date="${days[next]?.date}"]`)?.focus();
  };

  return (
    <div className="year" role="group" aria-label={t('Calendars.year.grid')} onKeyDown={move}>
      {[...months].map(([name, some]) => (
        <div className="month" key={name}>
          <h3>{month(name)}</h3>
          <div className="month-days">
            {weekdays.map((number) => (
              <span className="month-weekday" key={number} aria-hidden="true">
                {weekday(number, 'narrow')}
              </span>
            ))}
            {some.map((day, index) => (
              <button
                key={day.date}
                type="button"
                data-date={day.date}
                tabIndex={days[stop]?.date === day.date ? 0 : -1}
                className={`day ${day.windows.length === 0 ? 'day-closed' : ''} day-${day.source}`}
                style={index === 0 ? { gridColumnStart: day.weekday } : undefined}
                title={full(day)}
                aria-label={full(day)}
                onClick={() => {
                  setAt(days.indexOf(day));
                  onOpen(day);
                }}
              >
                {Number(day.date.slice(8))}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
};
