import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { addDays, isDate, weekdayOf } from '../dates';
import type { Today as TodayData } from '../types';
import { useSpan, useToday } from '../useFacts';
import { AtDesk } from './AtDesk';
import { Changed } from './Changed';
import { EmptyCentre } from './EmptyCentre';
import { FollowUpsToDo } from './FollowUpsToDo';
import { Headline } from './Headline';
import { Heard } from './Heard';
import { ObservationPoints } from './ObservationPoints';
import { Queues } from './Queues';
import { SignalsToDo } from './SignalsToDo';
import { TileCard } from './TileCard';
import { ToAsk } from './ToAsk';
import { TopTopics } from './TopTopics';
import { WeekHeat } from './WeekHeat';
import '../grid.css';
import './Today.css';

const defaults = { date: '' };

/** The first page: how are we doing against the promise and against last week, what changed most, and where. */
export const Today = () => {
  const { t } = useTranslation();
  const [state, set] = useUrlState(defaults);
  const asked = isDate(state.date) ? state.date : null;
  const today = useToday(asked);
  const span = useSpan();
  return (
    <Page
      title={t('Facts.nav.today')}
      subtitle={today.data?.date && <Freshness today={today.data} date={today.data.date} onChoose={(date) => set({ date })} />}
      actions={
        today.data?.date && span.data?.from && span.data.to ? (
          <DayPicker date={today.data.date} from={span.data.from} to={span.data.to} onChoose={(date) => set({ date })} />
        ) : null
      }
    >
      <PageState query={today}>
        {(data) => (data.date ? <Picture today={data} date={data.date} isLoading={today.isPlaceholderData} /> : <EmptyCentre />)}
      </PageState>
    </Page>
  );
};

const Freshness = ({ today, date, onChoose }: { today: TodayData; date: string; onChoose: (date: string) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <>
      {today.upTo
        ? t('Facts.today.upTo', { date: f.date(date, true), time: today.upTo })
        : t('Facts.today.dataOf', { date: f.date(date, true) })}
      {today.young && (
        <span className="freshness-import">
          {t('Facts.today.young', { date: f.date(today.young.date), count: today.young.contacts })}{' '}
          <button type="button" className="freshness-go" onClick={() => onChoose(today.young?.date ?? date)}>
            {t('Facts.today.youngGo')}
          </button>
        </span>
      )}
      {today.lastImportAt && <span className="freshness-import">{t('Facts.today.lastImport', { time: f.dateTime(today.lastImportAt) })}</span>}
    </>
  );
};

interface PickerProps {
  date: string;
  from: string;
  to: string;
  onChoose: (date: string) => void;
}

const DayPicker = ({ date, from, to, onChoose }: PickerProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Button icon={<LeftOutlined />} aria-label={t('Facts.today.dayBefore')} disabled={date <= from} onClick={() => onChoose(addDays(date, -1))} />
      {/* The browser's own: Today is the first page, and a date picker of ours weighs 40 kB. */}
      <input
        className="day-input"
        type="date"
        aria-label={t('Facts.today.chooseDay')}
        value={date}
        min={from}
        max={to}
        onChange={({ target }) => isDate(target.value) && target.value >= from && target.value <= to && onChoose(target.value)}
      />
      <Button icon={<RightOutlined />} aria-label={t('Facts.today.dayAfter')} disabled={date >= to} onClick={() => onChoose(addDays(date, 1))} />
    </>
  );
};

const Picture = ({ today, date, isLoading }: { today: TodayData; date: string; isLoading: boolean }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const before = addDays(date, -7);
  const than = t('Facts.today.than', { weekday: f.weekday(weekdayOf(before)) });
  return (
    <div className="today" aria-busy={isLoading}>
      <Headline tiles={today.tiles} queues={today.queues} weekday={f.weekday(weekdayOf(before), 'long')} />
      <div className="tiles">
        {today.tiles.map((tile) => (
          <TileCard key={tile.metric} tile={tile} than={than} />
        ))}
      </div>
      <div className="today-pair">
        <div className="today-stack">
          <Section title={t('Facts.today.changed.title')} extra={<span className="soft">{t('Facts.today.changed.against')}</span>}>
            <Changed changes={today.changed} />
          </Section>
          {today.signals && today.signals.open > 0 && (
            <Section title={t('Signals.today.title')}>
              <SignalsToDo todo={today.signals} />
            </Section>
          )}
        </div>
        <Section title={t('Facts.today.queues.title')} flush>
          <Queues queues={today.queues} date={date} />
        </Section>
      </div>
      <div className="today-pair">
        <TopTopics pareto={today.pareto} />
        <WeekHeat heat={today.heat} />
      </div>
      {(today.heard.length + today.toAsk.length > 0 || (today.followUps && today.followUps.open > 0)) && (
        <Section title={t('Facts.today.heard.title')}>
          <ToAsk audiences={today.toAsk} />
          <Heard points={today.heard} />
          {today.followUps && today.followUps.open > 0 && <FollowUpsToDo todo={today.followUps} />}
        </Section>
      )}
      {today.desk.length > 0 && (
        <Section title={t('Facts.today.desk.title')}>
          <AtDesk points={today.desk} />
        </Section>
      )}
      <Section title={t('Facts.observation.title')}>
        <ObservationPoints points={today.observation} />
      </Section>
    </div>
  );
};
