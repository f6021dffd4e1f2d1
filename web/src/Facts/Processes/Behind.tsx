import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { TrendLines, TrendTable } from './Trend';
import type { EdgeTrend, MapActivity, MapEdge, ProcessMap } from './types';
import { useLong } from './useLong';

/** The tables behind the map. */

const grains = ['week', 'month'] as const;

interface BottleneckProps {
  map: ProcessMap;
  trends: EdgeTrend[];
  grain: string;
  setGrain: (grain: string) => void;
  onOpen: (from: string, to: string) => void;
}

/** Where the waiting is: all edges, those with most of it first. */
export const Bottlenecks = ({ map, trends, grain, setGrain, onOpen }: BottleneckProps) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const trendOf = ({ from, to }: MapEdge) => trends.find((one) => one.from === from && one.to === to)?.points ?? [];
  const label = ({ from, to }: MapEdge) => t('Processes.trend.of', { from, to });
  const columns: TableColumnsType<MapEdge> = [
    {
      title: t('Processes.step'),
      render: (_, { from, to }) => (
        <Button type="link" className="process-link" onClick={() => onOpen(from, to)}>
          {from} → {to}
        </Button>
      ),
    },
    { title: t('Processes.share'), align: 'right', render: (_, { share }) => f.percent(share) },
    { title: t('Processes.times'), align: 'right', render: (_, { count }) => f.number(count) },
    { title: t('Processes.show.median'), align: 'right', render: (_, { waiting }) => long(waiting.medianSeconds) },
    { title: t('Processes.show.mean'), align: 'right', render: (_, { waiting }) => long(waiting.meanSeconds) },
    { title: t('Processes.p90'), align: 'right', render: (_, { waiting }) => long(waiting.p90Seconds) },
    ...(map.workingThroughput ? [{ title: t('Processes.show.working'), align: 'right' as const, render: (_: unknown, { working }: MapEdge) => long(working?.medianSeconds) }] : []),
    { title: t('Processes.trend.title'), width: 160, render: (_, edge) => <TrendLines points={trendOf(edge)} label={label(edge)} /> },
    { title: t('Processes.earlier'), align: 'right', render: (_, edge) => long(edge.earlierMeanSeconds) },
    { title: t('Processes.later'), align: 'right', render: (_, edge) => long(edge.laterMeanSeconds) },
  ];
  const rows = map.edges.filter(({ share }) => share).sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
  return (
    <>
      <div className="process-tools">
        <Segmented aria-label={t('Processes.trend.by')} value={grain} onChange={setGrain} options={grains.map((value) => ({ value, label: t(`Facts.grain.${value}`) }))} />
        <span className="soft trend-legend">
          <i className="trend-key-median" /> {t('Processes.show.median')} <i className="trend-key-p90" /> {t('Processes.p90')}
        </span>
      </div>
      <Table<MapEdge>
        aria-label={t('Processes.bottlenecks')}
        size="small"
        rowKey={({ from, to }) => `${from}\n${to}`}
        columns={columns}
        dataSource={rows}
        expandable={{ rowExpandable: (edge) => trendOf(edge).length > 0, expandedRowRender: (edge) => <TrendTable points={trendOf(edge)} label={label(edge)} /> }}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
};

/** The ways that cases go; whoever may choose sees the map of one alone. */
export const Variants = ({ map, onChoose }: { map: ProcessMap; onChoose: ((like: string) => void) | null }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <>
      {map.variants.length < map.variantCount && <p className="soft">{t('Processes.firstOf', { shown: f.number(map.variants.length), all: f.number(map.variantCount) })}</p>}
      <Table<ProcessMap['variants'][number]>
        aria-label={t('Processes.variants')}
        size="small"
        rowKey={({ trace }) => trace.join('\n')}
        dataSource={map.variants}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('Processes.cases'), align: 'right', width: 110, render: (_, { cases }) => f.number(cases) },
          { title: t('Processes.share'), align: 'right', width: 110, render: (_, { cases }) => f.percent(cases / map.cases) },
          { title: t('Processes.way'), render: (_, { trace }) => trace.join(' → ') },
          ...(onChoose
            ? [
                {
                  width: 150,
                  render: (_: unknown, { like, trace }: ProcessMap['variants'][number]) => (
                    <Button type="link" className="process-link" aria-label={`${t('Processes.onlyThis')} ${trace.join(' → ')}`} onClick={() => onChoose(like)}>
                      {t('Processes.onlyThis')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};

export const ReworkTable = ({ map }: { map: ProcessMap }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const rows = map.activities.filter(({ reworkCases }) => reworkCases > 0).sort((one, other) => other.reworkCases - one.reworkCases);
  return (
    <>
      <p>
        {t('Processes.reworkText', {
          cases: f.number(map.rework.cases),
          share: f.percent(map.cases > 0 ? map.rework.cases / map.cases : null),
          medianWith: long(map.rework.medianSecondsWith),
          medianWithout: long(map.rework.medianSecondsWithout),
        })}
      </p>
      <Table<MapActivity>
        aria-label={t('Processes.rework')}
        size="small"
        rowKey="name"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('Processes.activity'), dataIndex: 'name' },
          { title: t('Processes.reworkCases'), align: 'right', render: (_, one) => f.number(one.reworkCases) },
          { title: t('Processes.ofItsCases'), align: 'right', render: (_, one) => f.percent(one.reworkCases / one.cases) },
          { title: t('Processes.repeats'), align: 'right', render: (_, one) => f.number(one.repeats) },
        ]}
      />
    </>
  );
};
