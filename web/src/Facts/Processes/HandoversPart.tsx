import { Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import type { Handovers } from './types';
import { useColumnName } from './useColumnName';
import { useLong } from './useLong';
import { useHandovers } from './useLogs';

interface Props {
  id: string;
  part: Record<string, string>;
  /** The column between whose values cases go; empty is whoever did it. */
  between: string;
  onChange: (change: { between: string | null }) => void;
}

type Way = Handovers['lines'][number];
type Back = Handovers['pingPong'][number];

const paging = { pageSize: 10, hideOnSinglePage: true, showSizeChanger: false };

/** How cases change hands: how often a case, from whom to whom and after how long, and what comes straight back. */
export const HandoversPart = ({ id, part, between, onChange }: Props) => {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const handovers = useHandovers(id, part, between);
  return (
    <PageState query={handovers}>
      {(data) => {
        const { by } = data;
        if (by == null) return <p className="soft">{t('Processes.handed.unknown')}</p>;
        return (
          <>
            <div className="process-tools">
              <label className="process-choice">
                <span>{t('Processes.handed.between')}</span>
                <Select<string> className="process-select" value={by} options={data.columns.map((value) => ({ value, label: nameOf(value) }))} onChange={(next) => onChange({ between: next })} />
              </label>
            </div>
            <Ways data={data} />
          </>
        );
      }}
    </PageState>
  );
};

const Ways = ({ data }: { data: Handovers }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  if (data.handovers === 0) return <p className="soft">{t('Processes.handed.none')}</p>;
  const columns: TableColumnsType<Way> = [
    { title: t('Processes.handover'), render: (_, { from, to }) => `${from} → ${to}` },
    { title: t('Processes.times'), align: 'right', render: (_, { count }) => f.number(count) },
    { title: t('Processes.share'), align: 'right', render: (_, { share }) => f.percent(share) },
    { title: t('Processes.cases'), align: 'right', render: (_, { cases }) => f.number(cases) },
    { title: t('Processes.show.median'), align: 'right', render: (_, { waiting }) => long(waiting.medianSeconds) },
    { title: t('Processes.show.mean'), align: 'right', render: (_, { waiting }) => long(waiting.meanSeconds) },
    { title: t('Processes.p90'), align: 'right', render: (_, { waiting }) => long(waiting.p90Seconds) },
    ...(data.lines.some(({ working }) => working) ? [{ title: t('Processes.show.working'), align: 'right' as const, render: (_: unknown, { working }: Way) => long(working?.medianSeconds) }] : []),
  ];
  return (
    <>
      <p>
        {t('Processes.handed.text', {
          all: f.number(data.handovers),
          cases: f.number(data.handedCases),
          share: f.percent(data.handedCases / data.cases),
          mean: f.number(data.meanPerCase, 1),
          median: f.number(data.medianPerCase, 0),
          p90: f.number(data.p90PerCase, 0),
          most: f.number(data.mostPerCase),
        })}
      </p>
      {data.lines.length < data.pairs && <p className="soft">{t('Processes.firstOf', { shown: f.number(data.lines.length), all: f.number(data.pairs) })}</p>}
      <Table<Way> aria-label={t('Processes.handovers')} size="small" rowKey={({ from, to }) => `${from}\n${to}`} columns={columns} dataSource={data.lines} pagination={paging} scroll={{ x: 'max-content' }} />
      {data.pingPong.length > 0 && (
        <>
          <h3 className="process-heading">{t('Processes.pingPong')}</h3>
          <p className="soft">{t('Processes.pingPongText', { cases: f.number(data.pingPongCases), share: f.percent(data.pingPongCases / data.cases) })}</p>
          <Table<Back>
            aria-label={t('Processes.pingPong')}
            size="small"
            rowKey={({ one, other }) => `${one}\n${other}`}
            dataSource={data.pingPong}
            pagination={paging}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('Processes.handover'), render: (_, { one, other }) => `${one} → ${other} → ${one}` },
              { title: t('Processes.times'), align: 'right', render: (_, { count }) => f.number(count) },
              { title: t('Processes.cases'), align: 'right', render: (_, { cases }) => f.number(cases) },
            ]}
          />
        </>
      )}
    </>
  );
};
