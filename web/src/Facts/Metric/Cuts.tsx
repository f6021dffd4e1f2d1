import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta, Immature, TargetMark } from '../Judged';
import type { Cut, MetricAnswer, MetricInfo, MetricRow } from '../types';
import { useMetrics } from '../useFacts';
import { sayVariant } from '../variant';
import { factsQuery, toggleFilter, type SettledView, type View } from '../view';
import { useCompared } from './useCompared';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
  onChange: (changes: Partial<View>) => void;
}

const keyOf = (row: MetricRow) => Object.values(row.cuts).map((cut) => cut.code).join('/');

/** Nulls go last whichever way the column is sorted: they are not small, they are unknown. */
const byNumber = (pick: (row: MetricRow) => number | null | undefined) => (a: MetricRow, b: MetricRow, order?: 'ascend' | 'descend' | null) => {
  const last = order === 'descend' ? -Infinity : Infinity;
  return (pick(a) ?? last) - (pick(b) ?? last);
};

const weight = (row: MetricRow) => row.denominator ?? row.numerator;

/** Where it happens: a row for each value of the cut, bars to see it at once, a click to go down into one. */
export const Cuts = ({ view, metric, name, onChange }: Props) => {
  const { t } = useTranslation();
  const query = useMetrics({ metric: metric.code, ...factsQuery(view), grain: 'total', by: view.by.join(','), compare: view.compare });
  return (
    <Section title={t('Facts.metric.cuts')} extra={<CutChoice view={view} metric={metric} onChange={onChange} />} flush>
      <PageState query={query}>
        {(answer) => (
          <>
            {metric.needs.includes('surveys') && <Scale of={answer.metrics[0]?.variant} />}
            <CutTable answer={answer} view={view} metric={metric} name={name} onChange={onChange} />
            {answer.metrics[0]?.truncated && <p className="cuts-note">{t('Facts.metric.truncated')}</p>}
          </>
        )}
      </PageState>
    </Section>
  );
};

/** Agents and topics may have been asked on another scale than all who answered: shares of two scales are not compared. */
const Scale = ({ of }: { of: string | null | undefined }) => {
  const { t } = useTranslation();
  const scale = sayVariant(t, of);
  return scale && <p className="cuts-note">{t('Facts.metric.cutsCounted', { variant: scale })}</p>;
};

const CutChoice = ({ view, metric, onChange }: Pick<Props, 'view' | 'metric' | 'onChange'>) => {
  const { t } = useTranslation();
  return (
    <div className="cut-choice">
      <Select<Cut[]>
        aria-label={t('Facts.metric.cutBy')}
        mode="multiple"
        maxCount={2}
        value={view.by}
        popupMatchSelectWidth={false}
        options={metric.cuts.map((cut) => ({ value: cut, label: t(`Facts.cut.${cut}`) }))}
        onChange={(by) => onChange({ by })}
      />
      {view.by.includes('topic') && (
        <Select<number>
          aria-label={t('Facts.metric.topicLevel')}
          value={view.topicLevel ?? 0}
          popupMatchSelectWidth={false}
          options={[0, 1, 2, 3].map((level) => ({ value: level, label: level === 0 ? t('Facts.metric.everyLevel') : t('Facts.metric.level', { level }) }))}
          onChange={(level) => onChange({ topicLevel: level || null })}
        />
      )}
    </div>
  );
};

const CutTable = ({ answer, view, metric, name, onChange }: Props & { answer: MetricAnswer }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const compared = useCompared()(answer);
  const rows = answer.metrics[0]?.rows ?? [];
  const longest = Math.max(...rows.map((row) => Math.abs(row.value ?? 0)), 1e-9);
  const columns: TableColumnsType<MetricRow> = [
    ...answer.by.map((cut) => ({
      key: cut,
      title: t(`Facts.cut.${cut}`),
      render: (_: unknown, row: MetricRow) => {
        const named = row.cuts[cut];
        return named?.code ? (
          <Button type="link" className="cut-name" onClick={() => onChange({ filters: toggleFilter(view, cut, named.code).filters })}>
            {named.name || named.code}
          </Button>
        ) : (
          <span className="soft">{t(`Facts.noMember.${cut}`)}</span>
        );
      },
    })),
    {
      key: 'value',
      title: name,
      sorter: byNumber((row) => row.value),
      render: (_, row) => (
        <div className="cut-value">
          <span className="cut-figure">{sayValue(f, metric.unit, row.value, 2)}</span>
          <span className="cut-track" aria-hidden="true">
            <span className={row.immature ? 'cut-bar cut-bar-immature' : 'cut-bar'} style={{ width: `${(Math.abs(row.value ?? 0) / longest) * 100}%` }} />
          </span>
          {row.immature && <Immature />}
        </div>
      ),
    },
    ...(rows.some((row) => row.target != null)
      ? [
          {
            key: 'target',
            title: t('Facts.target.word'),
            render: (_: unknown, row: MetricRow) => <TargetMark unit={metric.unit} better={metric.direction} value={row.value} target={row.target} />,
          },
        ]
      : []),
    ...(compared
      ? [
          {
            key: 'compare',
            title: compared,
            align: 'right' as const,
            sorter: byNumber((row) => (row.value == null || row.compare?.value == null ? null : row.value - row.compare.value)),
            render: (_: unknown, row: MetricRow) => (
              <>
                <div>{sayValue(f, metric.unit, row.compare?.value, 2)}</div>
                <Delta unit={metric.unit} better={metric.direction} value={row.value} base={row.compare?.value ?? null} />
              </>
            ),
          },
        ]
      : []),
    ...(metric.kind === 'ratio' || metric.kind === 'mean'
      ? [
          {
            key: 'weight',
            title: metric.needs.includes('surveys') ? t('Facts.metric.answers') : t('Facts.metric.denominator'),
            align: 'right' as const,
            sorter: byNumber(weight),
            defaultSortOrder: 'descend' as const,
            render: (_: unknown, row: MetricRow) => f.number(row.denominator),
          },
        ]
      : []),
  ];
  return (
    <Table<MetricRow>
      locale={metric.needs.includes('surveys') && view.by.some((cut) => cut === 'agent' || cut === 'topic') ? { emptyText: t('Facts.metric.cutsByMonth') } : {}}
      size="middle"
      rowKey={keyOf}
      columns={columns}
      dataSource={metric.kind === 'count' ? rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)) : rows}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
    />
  );
};
