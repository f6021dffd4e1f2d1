import { useState } from 'react';
import { Segmented, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeysetTable } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { ContactRow, FactRows, IntervalRow, MetricInfo, Named } from '../types';
import { factsQuery, type SettledView } from '../view';
import { ExportMenu } from './ExportMenu';

type Row = ContactRow | IntervalRow;

const parts = ['denominator', 'numerator'] as const;

/** The facts that the number came from, one by one; customers are masked by the server. */
export const RowsSection = ({ view, metric }: { view: SettledView; metric: MetricInfo }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [part, setPart] = useState<(typeof parts)[number]>('denominator');
  const columnsOf = useRowColumns();
  if (!centre.can('facts.rows')) return null;

  const query = { centre: centre.code, metric: metric.code, ...factsQuery(view), ...(metric.kind === 'ratio' && { part }) };
  return (
    <Section
      title={t('Facts.rows.title')}
      flush
      extra={
        <div className="rows-tools">
          {metric.kind === 'ratio' && (
            <Segmented
              aria-label={t('Facts.rows.which')}
              value={part}
              options={parts.map((one) => ({ value: one, label: t(`Facts.rows.part.${one}`) }))}
              onChange={setPart}
            />
          )}
          <ExportMenu path="facts/rows/export" query={query} label={t('Facts.rows.export')} />
        </div>
      }
    >
      <KeysetTable<Row>
        path="facts/rows"
        query={query}
        rowKey="id"
        label={t('Facts.rows.title')}
        limit={20}
        columns={(page) => columnsOf((page as FactRows).kind)}
        empty={<Nothing>{t('Facts.rows.none')}</Nothing>}
      />
    </Section>
  );
};

const useRowColumns = () => {
  const { t } = useTranslation();
  const f = useFormats();

  const time = { key: 'time', title: t('Facts.rows.time'), render: (_: unknown, row: Row) => `${row.localDate} ${row.localTime}` };
  const named = (key: string, title: string, pick: (row: Row) => Named | null) => ({
    key,
    title,
    render: (_: unknown, row: Row) => pick(row)?.name ?? pick(row)?.code ?? '',
  });
  const figure = <T extends Row>(key: string, title: string, pick: (row: T) => number | null) => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, row: Row) => f.number(pick(row as T)),
  });
  const source = {
    key: 'source',
    title: t('Facts.rows.source'),
    render: (_: unknown, row: Row) => row.import.file && t('Facts.rows.line', { file: row.import.file, line: row.import.line }),
  };

  const contacts: TableColumnsType<Row> = [
    time,
    named('queue', t('Facts.cut.queue'), (row) => row.queue),
    named('topic', t('Facts.cut.topic'), (row) => (row as ContactRow).topic),
    { key: 'outcome', title: t('Facts.rows.outcome'), render: (_, row) => t(`Facts.outcome.${(row as ContactRow).outcome}`) },
    figure<ContactRow>('wait', t('Facts.rows.wait'), (row) => row.waitSeconds),
    figure<ContactRow>('talk', t('Facts.rows.talk'), (row) => row.talkSeconds),
    figure<ContactRow>('hold', t('Facts.rows.hold'), (row) => row.holdSeconds),
    figure<ContactRow>('wrap', t('Facts.rows.wrap'), (row) => row.wrapSeconds),
    named('team', t('Facts.cut.team'), (row) => (row as ContactRow).team),
    named('agent', t('Facts.cut.agent'), (row) => (row as ContactRow).agent),
    { key: 'customer', title: t('Facts.rows.customer'), render: (_, row) => <span className="code">{(row as ContactRow).customer}</span> },
    { key: 'externalId', title: t('Facts.rows.externalId'), render: (_, row) => <span className="code">{(row as ContactRow).externalId}</span> },
    source,
  ];

  const intervals: TableColumnsType<Row> = [
    time,
    named('queue', t('Facts.cut.queue'), (row) => row.queue),
    figure<IntervalRow>('offered', t('Facts.field.offered'), (row) => row.offered),
    figure<IntervalRow>('answered', t('Facts.field.answered'), (row) => row.answered),
    figure<IntervalRow>('answeredWithin', t('Facts.field.answeredWithin'), (row) => row.answeredWithin),
    figure<IntervalRow>('abandoned', t('Facts.field.abandoned'), (row) => row.abandoned),
    figure<IntervalRow>('abandonedWithin', t('Facts.field.abandonedWithin'), (row) => row.abandonedWithin),
    figure<IntervalRow>('selfServed', t('Facts.field.selfServed'), (row) => row.selfServed),
    figure<IntervalRow>('wait', t('Facts.rows.wait'), (row) => row.waitSeconds),
    figure<IntervalRow>('talk', t('Facts.rows.talk'), (row) => row.talkSeconds),
    source,
  ];

  return (kind: FactRows['kind']) => (kind === 'intervals' ? intervals : contacts);
};
