import { useState } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Section } from '../common/Page';
import { PageState } from '../common/PageState';
import { useUrlState } from '../common/useUrlState';
import { DayDialog } from './DayDialog';
import { hoursOf } from './time';
import type { Calendar, Day } from './types';
import { useCalendar, useYear } from './useCalendar';
import { useDayWords } from './useDayWords';
import { YearGrid } from './YearGrid';
import { YearList } from './YearList';

const sources = ['dayOff', 'makeUpDay', 'exception'] as const;

const thisYear = String(new Date().getFullYear());

const defaults = { year: thisYear };

export const YearSection = ({ calendar, edits }: { calendar: Calendar; edits: boolean }) => {
  const { t } = useTranslation();
  const [{ year: chosen }, setState] = useUrlState(defaults);
  const year = /^\d{4}$/.test(chosen) ? Number(chosen) : Number(thisYear);
  const days = useYear(calendar.code, year);
  const [opened, setOpened] = useState<Day | null>(null);
  const current = useCalendar(calendar.code).data?.data ?? calendar;
  const go = (by: number) => setState({ year: String(year + by) });

  return (
    <Section>
      <div className="year-head">
        <Button icon={<LeftOutlined />} aria-label={t('Calendars.year.before')} onClick={() => go(-1)} />
        <h2>{t('Calendars.year.title', { year })}</h2>
        <Button icon={<RightOutlined />} aria-label={t('Calendars.year.after')} onClick={() => go(1)} />
        <DatePicker
          value={null as Dayjs | null}
          minDate={dayjs(`${year}-01-01`)}
          maxDate={dayjs(`${year}-12-31`)}
          placeholder={t('Calendars.year.pick')}
          aria-label={t('Calendars.year.pick')}
          onChange={(chosenDay) => setOpened(days.data?.find((day) => day.date === chosenDay?.format('YYYY-MM-DD')) ?? null)}
        />
        <ul className="year-legend" aria-label={t('Calendars.year.legend')}>
          <li>
            <span className="day-mark" /> {t('Calendars.source.week')}
          </li>
          <li>
            <span className="day-mark day-closed" /> {t('Calendars.closed')}
          </li>
          {sources.map((source) => (
            <li key={source}>
              <span className={`day-mark day-${source}`} /> {t(`Calendars.source.${source}`)}
            </li>
          ))}
        </ul>
      </div>
      <PageState query={days}>
        {(all) => (
          <>
            {all.some((day) => day.source === 'notPublished') && (
              <Alert type="info" showIcon className="gap-below" title={t('Calendars.notPublished', { year })} />
            )}
            <YearGrid days={all} onOpen={setOpened} />
            <YearList days={all} onOpen={setOpened} />
            <YearSum days={all} />
          </>
        )}
      </PageState>
      {opened && <DayDialog key={opened.date} calendar={current} day={opened} edits={edits} onClose={() => setOpened(null)} />}
    </Section>
  );
};

const YearSum = ({ days }: { days: Day[] }) => {
  const { t } = useTranslation();
  const { number } = useDayWords();
  const open = days.filter((day) => day.windows.length > 0);
  return (
    <p className="soft year-sum">
      {t('Calendars.year.sum', {
        open: number(open.length),
        closed: number(days.length - open.length),
        hours: number(open.reduce((sum, day) => sum + hoursOf(day.windows), 0)),
      })}
    </p>
  );
};
