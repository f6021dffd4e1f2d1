import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import type { Calendar } from './types';
import { calendarPath } from './useCalendar';

/** What saving the hours on the page would do to deadlines that run; nothing where it does nothing. */
export const Moves = ({ code, wished }: { code: string; wished: Calendar }) => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const { dateTime, number } = useFormats();
  const settled = useSettled(wished);
  const query = { centre: centre.code };
  const found = useQuery({
    queryKey: ['calendar-moves', code, settled, query],
    queryFn: ({ signal }) => api.post<Schemas['CalendarMoves']>(`${calendarPath(code)}/moves`, settled, { query, signal }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 30_000,
  });
  const moves = found.data;
  // What is wrong with the form is said where it stands, on saving.
  if (!moves || moves.looked === 0 || found.isError) return null;
  const hours = (value: number | null) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value ?? 0);
  const counted = { moved: number(moves.moved), looked: number(moves.looked) };
  if (moves.moved === 0) return <Alert className="gap-below" type="info" showIcon title={moves.isCapped ? t('Calendars.moves.noneOfFirst', counted) : t('Calendars.moves.none', counted)} />;
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      aria-busy={found.isFetching}
      title={moves.isCapped ? t('Calendars.moves.titleOfFirst', counted) : t('Calendars.moves.title', counted)}
      description={
        <>
          <p>{t('Calendars.moves.how', { later: number(moves.later), earlier: number(moves.moved - moves.later), median: hours(moves.medianHours), most: hours(moves.mostHours) })}</p>
          {moves.examples.length > 0 && (
            <ul className="calendar-moves">
              {moves.examples.map((one) => (
                <li key={one.number}>
                  {centre.can('desk.view') ? <Link to={centre.path(`desk/cases/${one.number}`)}>#{one.number} {one.title}</Link> : `#${one.number} ${one.title}`}
                  <div className="soft">{t('Calendars.moves.example', { promise: one.promise, from: dateTime(one.from), to: dateTime(one.to) })}</div>
                </li>
              ))}
            </ul>
          )}
          <p className="soft">{t('Calendars.moves.rule')}</p>
        </>
      }
    />
  );
};

/** A value that has not changed for a moment: nobody is asked for every key. */
const useSettled = <T,>(value: T): T => {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), 400);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};
