import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import type { Note } from '../console/types';
import { useKnown, useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { useMoney } from '../seats/useMoney';
import { cashOption, lanesOption, paceOption, queueOption, type LaneEvent } from './charts';
import { laneOf, lanes, queueOver, secondOf, type Lane } from './course';
import { queues, type Course, type Queue } from './types';
import { useEventWords } from './useEventWords';

interface Props {
  course: Course;
  notes: readonly Note[];
  second: number;
  go: (second: number) => void;
}

const order: Lane[] = [...(Object.keys(lanes) as (keyof typeof lanes)[]), 'note'];
const mostRows = 60;

/** The queue, movements and money over the round, and what happened when. */
export const Charts = ({ course, notes, second, go }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const money = useMoney();
  const { units } = useNames();
  const say = useEventWords();
  const budget = useKnown().scenario.rounds[course.round]?.budget ?? 0;
  const { rows, marks, length } = course;
  const now = second * 1000;

  const queueNames = useMemo(() => Object.fromEntries(queues.map((queue) => [queue, t(`Replay.queue.${queue}`)])) as Record<Queue, string>, [t]);
  const paceNames = useMemo(() => ({ moved: t('Replay.pace.moved'), onPace: t('Replay.pace.onPace'), cancelled: t('Replay.pace.cancelled') }), [t]);
  const cashNames = useMemo(() => ({ spent: t('Replay.cash.spent'), earned: t('Replay.cash.earned'), budget: t('Replay.cash.budget') }), [t]);
  const laneNames = useMemo(() => order.map((lane) => t(`Replay.lane.${lane}`)), [t]);

  const events = [
    ...marks.flatMap((mark) => {
      const lane = laneOf(mark.kind);
      return lane ? [{ at: mark.at, lane: order.indexOf(lane), text: `${minutes(mark.at)} ${say(mark)}` }] : [];
    }),
    ...notes.map((note) => ({ at: note.at, lane: order.indexOf('note'), text: `${minutes(note.at)} ${note.text}` })),
  ].sort((a, b) => a.at - b.at) satisfies LaneEvent[];

  // A table of every second would be read by nobody.
  const every = Math.ceil(rows.length / mostRows);
  const told = rows.filter((row, i) => i % every === 0 || row === rows.at(-1));
  const over = useMemo(() => queueOver(rows, length), [rows, length]);
  const queue = useMemo(() => queueOption(over, length, now, queueNames, (value) => number(value, 1)), [over, length, now, queueNames, number]);
  const pace = useMemo(() => paceOption({ rows, length, now }, paceNames, (value) => number(value)), [rows, length, now, paceNames, number]);
  const cash = useMemo(() => cashOption({ rows, length, now }, budget, cashNames, (value) => money(value)), [rows, length, now, budget, cashNames, money]);

  return (
    <div className="replay-charts">
      <Section title={t('Replay.queue.title', { count: Math.round(((over[0]?.to ?? 0) - (over[0]?.from ?? 0)) / 1000) })}>
        <Chart
          title={t('Replay.queue.said', { round: course.round + 1 })}
          option={queue}
          height={260}
          table={{
            columns: [{ title: t('Replay.time') }, ...queues.map((one) => ({ title: queueNames[one], number: true }))],
            rows: over.map(({ from, to, mean }) => [`${minutes(from)}–${minutes(to)}`, ...queues.map((one) => number(mean[one], 1))]),
          }}
        />
      </Section>
      <Section title={t('Replay.events.title')}>
        <Chart
          title={t('Replay.events.said', { round: course.round + 1 })}
          option={lanesOption(events, laneNames, length, now)}
          height={200}
          onClick={({ value }) => Array.isArray(value) && go(secondOf(Number(value[0]), length))}
          table={{ columns: [{ title: t('Replay.lane.title') }, { title: t('Replay.events.what') }], rows: events.map((one) => [laneNames[one.lane], one.text]) }}
        />
      </Section>
      <Section title={t('Replay.pace.title', { unit: units })}>
        <Chart
          title={t('Replay.pace.said', { round: course.round + 1 })}
          option={pace}
          height={220}
          table={{
            columns: [{ title: t('Replay.time') }, ...(['moved', 'onPace', 'cancelled'] as const).map((one) => ({ title: paceNames[one], number: true }))],
            rows: told.map((row) => [minutes(row.at), number(row.moved), number(row.onPace), number(row.cancelled)]),
          }}
        />
      </Section>
      <Section title={t('Replay.cash.title')}>
        <Chart
          title={t('Replay.cash.said', { round: course.round + 1 })}
          option={cash}
          height={220}
          table={{
            columns: [{ title: t('Replay.time') }, ...(['spent', 'earned'] as const).map((one) => ({ title: cashNames[one], number: true }))],
            rows: told.map((row) => [minutes(row.at), money(row.spent), money(row.earned)]),
          }}
        />
      </Section>
    </div>
  );
};
