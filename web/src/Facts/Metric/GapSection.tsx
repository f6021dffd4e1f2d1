import { useState } from 'react';
import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayDelta, sayValue, toneOf } from '../format';
import { sayPeriod } from '../period';
import type { Cut, Gap, MetricInfo } from '../types';
import { useGap } from '../useFacts';
import { factsQuery, type SettledView } from '../view';
import { BenchmarkForm } from './BenchmarkForm';
import { GapParts } from './GapParts';

type Line = Gap['lines'][number];

/** Which cut a gap is looked for in first. */
const order: Cut[] = ['queue', 'topic', 'channel', 'team', 'region', 'product'];

interface Props {
  view: SettledView;
  metric: MetricInfo;
}

/** How far it is from what others reach and from the centre's own best, and where the gap comes from. */
export const GapSection = ({ view, metric }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const [against, choose] = useState<string | null>(null);
  const [chosenCut, setCut] = useState<Cut | null>(null);
  const [edited, edit] = useState<Line | 'new' | null>(null);
  const cuts = order.filter((cut) => metric.cuts.includes(cut) && !view.filters.some((filter) => filter.cut === cut));
  const cut = chosenCut && cuts.includes(chosenCut) ? chosenCut : (cuts[0] ?? null);
  const isTaken = metric.kind !== 'count';
  const query = useGap(isTaken ? { metric: metric.code, ...factsQuery(view), by: cut, against } : null);
  const mayEdit = centre.can('facts.targets') !== undefined;
  if (!isTaken) return null;
  const name = (line: Line) => (line.against === 'team' ? t('Facts.gap.bestTeam', { name: line.name ?? line.code }) : line.against === 'month' ? t('Facts.gap.bestMonth', { month: sayPeriod(line.code ?? '', 'month', f.locale) }) : line.name);
  const columns: TableColumnsType<Line> = [
    {
      key: 'name',
      title: t('Facts.gap.benchmark'),
      className: 'gap-name',
      render: (_, line) => (
        <>
          <Button type="link" size="small" className="gap-choice" aria-pressed={line.against === query.data?.against} onClick={() => choose(line.against)}>
            {name(line)}
          </Button>
          <div className="soft">
            {line.kind ? `${t(`Facts.gap.kind.${line.kind}`)} · ${line.source} · ${f.date(line.asOf)}` : t(`Facts.gap.own.${line.against === 'team' ? 'team' : 'month'}`)}
          </div>
        </>
      ),
    },
    {
      key: 'value',
      title: t('Facts.gap.value'),
      align: 'right',
      render: (_, line) => (
        <>
          {sayValue(f, metric.unit, line.value, 2)}
          {line.low != null && <div className="soft">{t('Facts.gap.interval', { low: sayValue(f, metric.unit, line.low, 1), high: sayValue(f, metric.unit, line.high, 1) })}</div>}
        </>
      ),
    },
    { key: 'gap', title: t('Facts.gap.gap'), align: 'right', render: (_, line) => <GapMark metric={metric} value={query.data?.value ?? null} base={line.value} /> },
    ...(mayEdit
      ? ([{ key: 'edit', title: '', align: 'right', render: (_, line) => line.kind && <Button size="small" type="text" icon={<EditOutlined />} aria-label={t('Facts.gap.change')} onClick={() => edit(line)} /> }] as TableColumnsType<Line>)
      : []),
  ];
  return (
    <Section
      title={t('Facts.gap.title')}
      extra={
        mayEdit && (
          <Button icon={<PlusOutlined />} onClick={() => edit('new')}>
            {t('Facts.gap.add')}
          </Button>
        )
      }
    >
      <PageState query={query}>
        {(gap) => (
          <>
            {gap.lines.length === 0 ? (
              <p className="soft">{t('Facts.gap.none')}</p>
            ) : (
              <Table<Line> size="small" rowKey="against" columns={columns} dataSource={gap.lines} pagination={false} scroll={{ x: 'max-content' }} rowClassName={(line) => (line.against === gap.against ? 'gap-chosen' : '')} />
            )}
            <p className="soft control-note">
              {[gap.teamBest === false && t('Facts.gap.noBestTeam'), gap.monthBest === false && t('Facts.gap.noBestMonth'), gap.lines.some((line) => !line.kind) && t('Facts.gap.bestHelp')].filter(Boolean).join(' ')}
            </p>
            {gap.parts.length > 0 && (
              <>
                <div className="controls control-bar gap-cut">
                  <h3 className="comparison-part">{t('Facts.gap.parts', { name: gap.lines.filter((line) => line.against === gap.against).map(name)[0] })}</h3>
                  <Select aria-label={t('Facts.gap.by')} value={cut} onChange={setCut} popupMatchSelectWidth={false} options={cuts.map((value) => ({ value, label: t(`Facts.cut.${value}`) }))} />
                </div>
                <GapParts gap={gap} metric={metric} view={view} />
              </>
            )}
          </>
        )}
      </PageState>
      {edited && <BenchmarkForm metric={metric} line={edited === 'new' ? undefined : edited} onClose={() => edit(null)} />}
    </Section>
  );
};

/** How far behind or ahead: a word and a colour beside the figure. */
const GapMark = ({ metric, value, base }: { metric: MetricInfo; value: number | null; base: number }) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (value == null) return '–';
  const tone = toneOf(metric.direction, metric.unit, value, base);
  return (
    <span className={`delta delta-${tone}`}>
      {sayDelta(f, metric.unit, value, base)}
      {tone !== 'neutral' && <span className="delta-word">{t(`Facts.gap.side.${tone === 'good' ? 'ahead' : 'behind'}`)}</span>}
    </span>
  );
};
