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
import type { MetricInfo, MetricRows } from '../types';
import { useMetrics } from '../useFacts';
import { factsQuery, type SettledView, type View } from '../view';
import { linesOf } from './lines';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
  compared: string | null;
  onChange: (changes: Partial<View>) => void;
}

/** The metric through time; a click on a point narrows the view to its days. */
export const Series = ({ view, metric, name, compared, onChange }: Props) => {
  const { t } = useTranslation();
  const isHeat = view.grain === 'weekday-hour';
  const [cut] = view.by;
  const isSplit = view.split && !isHeat && cut != null;
  const query = useMetrics({
    metric: metric.code,
    ...factsQuery(view),
    grain: view.grain,
    by: isSplit ? cut : null,
    compare: isSplit || isHeat ? null : view.compare,
  });
  return (
    <Section
      title={isHeat ? t('Facts.today.heat.title', { metric: name }) : t('Facts.metric.series', { metric: name, grain: t(`Facts.grain.${view.grain}`) })}
      extra={
        !isHeat &&
        cut && (
          <Checkbox checked={view.split} onChange={(event) => onChange({ split: event.target.checked })}>
            {t('Facts.metric.split', { cut: t(`Facts.cut.${cut}`).toLowerCase() })}
          </Checkbox>
        )
      }
    >
      <PageState query={query} isEmpty={({ metrics }) => (metrics[0]?.rows.length ?? 0) === 0} empty={<Nothing>{t('Facts.metric.noRows')}</Nothing>}>
        {({ metrics: [answer] }) =>
          !answer ? null : isHeat ? (
            <Heat rows={answer} metric={metric} name={name} />
          ) : (
            <Lines
              lines={isSplit ? linesOf(answer.rows, cut, t(`Facts.noMember.${cut}`)) : [{ name, rows: answer.rows }]}
              view={view}
              metric={metric}
              name={name}
              compared={isSplit ? null : compared}
              onChange={onChange}
            />
          )
        }
      </PageState>
    </Section>
  );
};

const Lines = ({ lines, view, metric, name, compared, onChange }: Props & { lines: Line[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { grain, chart } = view;
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

const Heat = ({ rows, metric, name }: { rows: MetricRows; metric: MetricInfo; name: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const option = useMemo(() => heatOption(heatCells(rows.rows), metric.unit, f, name, !isNarrow), [rows, metric.unit, f, name, isNarrow]);
  return (
    <Chart
      title={t('Facts.today.heat.title', { metric: name })}
      option={option}
      height={360}
      table={{
        columns: [{ title: t('Facts.metric.period') }, { title: name, number: true }],
        rows: rows.rows.map((row) => [sayPeriod(row.period, 'weekday-hour', f.locale), sayShort(f, metric.unit, row.value)]),
      }}
    />
  );
};
