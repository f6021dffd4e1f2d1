import { useMemo } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { controlOption, episodesOf } from '../charts/control';
import { sayValue } from '../format';
import { sayPeriod } from '../period';
import type { ControlChart, MetricInfo } from '../types';
import { useControlChart } from '../useFacts';
import { factsQuery, ruleSets, type SettledView, type View } from '../view';

const charted = ['day', 'week', 'month'];
const mostTold = 6;

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
  onChange: (changes: Partial<View>) => void;
}

/** Whether it changed, or does what it always does: nobody should run after chance. */
export const ControlChartSection = ({ view, metric, name, onChange }: Props) => {
  const { t } = useTranslation();
  const isCharted = charted.includes(view.grain);
  const query = useControlChart(isCharted ? { metric: metric.code, ...factsQuery(view), grain: view.grain, rules: view.rules } : null);
  if (!isCharted) return null;
  return (
    <Section
      title={t('Facts.control.title')}
      extra={
        <Select
          aria-label={t('Facts.control.rules')}
          value={view.rules}
          onChange={(rules) => onChange({ rules })}
          popupMatchSelectWidth={false}
          options={ruleSets.map((rules) => ({ value: rules, label: t(`Facts.control.set.${rules}`) }))}
        />
      }
    >
      <PageState query={query} isEmpty={({ points }) => points.length === 0} empty={<Nothing>{t('Facts.metric.noRows')}</Nothing>}>
        {(chart) => <Drawn chart={chart} metric={metric} name={name} />}
      </PageState>
    </Section>
  );
};

const Drawn = ({ chart, metric, name }: { chart: ControlChart; metric: MetricInfo; name: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { points } = chart;
  const option = useMemo(
    () =>
      controlOption(
        {
          chart,
          grain: chart.grain,
          unit: metric.unit,
          better: metric.direction,
          words: { value: name, centre: t('Facts.control.centre'), upper: t('Facts.control.upper'), lower: t('Facts.control.lower') },
        },
        f,
      ),
    [chart, metric, name, f, t],
  );
  const episodes = useMemo(() => episodesOf(chart, metric.direction), [chart, metric]);
  const say = (value: number | null) => sayValue(f, metric.unit, value, 2);
  const period = (at: number) => sayPeriod(points[at]?.period ?? '', chart.grain, f.locale);
  const rulesAt = (at: number) => chart.signals.filter((signal) => signal.points.includes(at)).map((signal) => signal.rule).join(' ');
  return (
    <>
      <p className="control-verdict">
        {chart.problem ? t(`Facts.control.problem.${chart.problem}`) : episodes.length === 0 ? t('Facts.control.quiet') : t('Facts.control.found', { count: episodes.length })}
      </p>
      {episodes.length > 0 && (
        <ul className="control-signals">
          {episodes.slice(0, mostTold).map(({ from, to, side, signals: [plainest, ...others] }) => (
            <li key={`${from} ${to} ${side}`} className={`control-signal control-${side}`}>
              <b>{from === to ? period(from) : t('Facts.control.span', { from: period(from), to: period(to) })}</b>
              {plainest && t(`Facts.control.pattern.${plainest.pattern}`, { length: plainest.length, of: plainest.of })}{' '}
              <span className="soft">{[plainest, ...others].map((signal) => signal?.rule).join(' ')}</span>
            </li>
          ))}
        </ul>
      )}
      <Chart
        title={`${t('Facts.control.title')} · ${name}`}
        option={option}
        height={300}
        table={{
          columns: [
            { title: t('Facts.metric.period') },
            { title: name, number: true },
            { title: t('Facts.control.lower'), number: true },
            { title: t('Facts.control.centre'), number: true },
            { title: t('Facts.control.upper'), number: true },
            { title: t('Facts.control.signals') },
          ],
          rows: points.map((point, at) => [
            period(at),
            say(point.value),
            say(point.lower),
            say(point.centre),
            say(point.upper),
            point.excluded ? t(`Facts.control.excluded.${point.excluded}`) : rulesAt(at),
          ]),
        }}
      />
      <p className="soft control-note">
        {t(`Facts.control.reason.${chart.reason}`, { times: f.number(chart.dispersion, 1) })}
        {chart.together != null && <> {chart.grain === 'day' ? t('Facts.control.togetherDays', { times: f.number(chart.together, 2) }) : t('Facts.control.together', { times: f.number(chart.together, 2) })}</>}
      </p>
    </>
  );
};
