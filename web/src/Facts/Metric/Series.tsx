import { useMemo } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { heatCells, heatOption } from '../charts/heat';
import { periodsOf, seriesOption, type Line } from '../charts/series';
import { sayShort, saySet, sayValue } from '../format';
import { daysOf, sayPeriod } from '../period';
import type { MetricAnswer, MetricInfo } from '../types';
import { useMetrics } from '../useFacts';
import { factsQuery, type ChartKind, type SettledView, type View } from '../view';
import { linesOf } from './lines';
import { useCompared } from './useCompared';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
  onChange: (changes: Partial<View>) => void;
}

/** The metric through time; a click on a point narrows the view to its days. */
export const Series = ({ view, metric, name, onChange }: Props) => {
  const { t } = useTranslation();
  const [cut] = view.by;
  const asksHeat = view.grain === 'weekday-hour';
  const asksSplit = view.split && !asksHeat && cut != null;
  const query = useMetrics({
    metric: metric.code,
    ...factsQuery(view),
    grain: view.grain,
    by: asksSplit ? cut : null,
    compare: asksSplit || asksHeat ? null : view.compare,
  });
  // What is drawn is the answer, which is the last one until the view just chosen has its own.
  const grain = query.data?.grain ?? view.grain;
  const isHeat = grain === 'weekday-hour';
  return (
    <Section
      title={isHeat ? t('Facts.today.heat.title', { metric: name }) : t('Facts.metric.series', { metric: name, grain: t(`Facts.grain.${grain}`) })}
      extra={
        !asksHeat &&
        cut && (
          <Checkbox checked={view.split} onChange={(event) => onChange({ split: event.target.checked })}>
            {t('Facts.metric.split', { cut: t(`Facts.cut.${cut}`).toLowerCase() })}
          </Checkbox>
        )
      }
    >
      <PageState query={query} isEmpty={({ metrics }) => (metrics[0]?.rows.length ?? 0) === 0} empty={<Nothing>{t('Facts.metric.noRows')}</Nothing>}>
        {(answer) => (isHeat ? <Heat answer={answer} metric={metric} name={name} /> : <Lines answer={answer} chart={view.chart} metric={metric} name={name} onChange={onChange} />)}
      </PageState>
    </Section>
  );
};

interface LinesProps extends Omit<Props, 'view'> {
  answer: MetricAnswer;
  chart: ChartKind;
}

const Lines = ({ answer, chart, metric, name, onChange }: LinesProps) => {
  const { t } = useTranslation();
  const f = useFormats();
  const compared = useCompared()(answer);
  const { grain } = answer;
  const lines = useMemo<Line[]>(() => {
    const [cut] = answer.by;
    const rows = answer.metrics[0]?.rows ?? [];
    return cut ? linesOf(rows, cut, t(`Facts.noMember.${cut}`)) : [{ name, rows }];
  }, [answer, name, t]);
  const option = useMemo(
    () =>
      seriesOption(
        {
          lines,
          grain,
          unit: metric.unit,
          kind: chart,
          hasCompare: compared != null,
          words: { compare: compared ?? '', target: t('Facts.target.word'), immature: t('Facts.immature.tag') },
        },
        f,
      ),
    [lines, grain, chart, metric.unit, compared, f, t],
  );
  const periods = periodsOf(lines);
  const [main] = lines;
  const cell = (line: Line, period: string) => line.rows.find((row) => row.period === period);
  const isAlone = lines.length === 1;
  return (
    <Chart
      title={t('Facts.metric.series', { metric: name, grain: t(`Facts.grain.${grain}`) })}
      option={option}
      height={320}
      onClick={({ dataIndex }) => {
        const days = daysOf(periods[dataIndex] ?? '', grain);
        if (days && grain !== 'interval' && grain !== 'hour') onChange({ ...days, grain: null });
      }}
      table={{
        columns: [
          { title: t('Facts.metric.period') },
          ...lines.map((line) => ({ title: line.name, number: true })),
          ...(isAlone ? [{ title: t('Facts.metric.numerator'), number: true }, { title: t('Facts.metric.denominator'), number: true }] : []),
          ...(compared ? [{ title: compared, number: true }] : []),
          ...(isAlone ? [{ title: t('Facts.target.word'), number: true }, { title: t('Facts.metric.note') }] : []),
        ],
        rows: periods.map((period) => {
          const row = main && cell(main, period);
          return [
            sayPeriod(period, grain, f.locale),
            ...lines.map((line) => sayValue(f, metric.unit, cell(line, period)?.value, 2)),
            ...(isAlone ? [f.number(row?.numerator), f.number(row?.denominator)] : []),
            ...(compared ? [sayValue(f, metric.unit, row?.compare?.value, 2)] : []),
            ...(isAlone ? [saySet(f, metric.unit, row?.target ?? null), row?.immature ? t('Facts.immature.tag') : ''] : []),
          ];
        }),
      }}
    />
  );
};

const Heat = ({ answer, metric, name }: { answer: MetricAnswer; metric: MetricInfo; name: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const rows = useMemo(() => answer.metrics[0]?.rows ?? [], [answer]);
  const option = useMemo(() => heatOption(heatCells(rows), metric.unit, f, name, !isNarrow), [rows, metric.unit, f, name, isNarrow]);
  return (
    <Chart
      title={t('Facts.today.heat.title', { metric: name })}
      option={option}
      height={360}
      table={{
        columns: [{ title: t('Facts.metric.period') }, { title: name, number: true }],
        rows: rows.map((row) => [sayPeriod(row.period, 'weekday-hour', f.locale), sayShort(f, metric.unit, row.value)]),
      }}
    />
  );
};
