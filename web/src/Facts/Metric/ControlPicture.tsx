import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { useFormats } from '../../common/useFormats';
import { controlOption, newsOf } from '../charts/control';
import { sayValue } from '../format';
import { sayPeriod, sayRange } from '../period';
import type { ControlChart, MetricInfo } from '../types';
import { FitNote } from './FitNote';

const mostTold = 6;

/** What hours do to a chart; null where each is held against its own kind. */
const noteOf = ({ grain, reason }: ControlChart) => (grain === 'weekday-hour' ? 'week' : (grain === 'hour' || grain === 'interval') && reason !== 'rhythm' ? 'few' : null);

interface Props {
  chart: ControlChart;
  metric: MetricInfo;
  name: string;
  /** Above the chart: whether anything is unlike chance, and when. */
  verdict?: boolean;
}

/** A metric between its limits: what is unlike chance in words, the points, what happened meanwhile, and how the limits were made. */
export const ControlPicture = ({ chart, metric, name, verdict = true }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { points, episodes } = chart;
  const option = useMemo(
    () =>
      controlOption(
        {
          chart,
          grain: chart.grain,
          unit: metric.unit,
          better: metric.direction,
          words: { value: name, centre: t('Control.centre'), upper: t('Control.upper'), lower: t('Control.lower'), target: chart.targetIsOfWhole ? t('Control.targetOfWhole') : t('Control.target'), allowed: t('Control.allowed') },
        },
        f,
      ),
    [chart, metric, name, f, t],
  );
  const hourly = noteOf(chart);
  const say = (value: number | null) => sayValue(f, metric.unit, value, 2);
  const period = (at: number) => sayPeriod(points[at]?.period ?? '', chart.grain, f.locale);
  const rulesAt = (at: number) => chart.signals.filter((signal) => signal.points.includes(at)).map((signal) => signal.rule).join(' ');
  return (
    <>
      {verdict && (
        <p className="control-verdict">
          {chart.problem ? t(`Control.problem.${chart.problem}`) : episodes.length === 0 ? t('Control.quiet') : t('Control.found', { count: episodes.length })}
        </p>
      )}
      {verdict && episodes.length > 0 && (
        <ul className="control-signals">
          {episodes.slice(0, mostTold).map(({ from, to, side, rules }) => {
            const plainest = chart.signals.find((signal) => signal.rule === rules[0]);
            return (
              <li key={`${from} ${to} ${side}`} className={`control-signal control-${newsOf(side, metric.direction)}`}>
                <b>{from === to ? period(from) : t('Control.span', { from: period(from), to: period(to) })}</b>
                {plainest && t(`Signals.pattern.${plainest.pattern}`, { length: plainest.length, of: plainest.of })} <span className="soft">{rules.join(' ')}</span>
              </li>
            );
          })}
        </ul>
      )}
      <FitNote chart={chart} metric={metric} />
      <Chart
        title={`${t('Control.title')} · ${name}`}
        option={option}
        height={300}
        table={{
          columns: [
            { title: t('Facts.metric.period') },
            { title: name, number: true },
            { title: t('Control.lower'), number: true },
            { title: t('Control.centre'), number: true },
            { title: t('Control.upper'), number: true },
            { title: t('Control.signals') },
          ],
          rows: points.map((point, at) => [
            period(at),
            say(point.value),
            say(point.lower),
            say(point.centre),
            say(point.upper),
            point.excluded ? t(`Control.excluded.${point.excluded}`) : rulesAt(at),
          ]),
        }}
      />
      {chart.annotations.length > 0 && (
        <ul className="control-events">
          {chart.annotations.map((one) => (
            <li key={one.id ?? `${one.code} ${one.from}`}>
              <b>{t(`Facts.event.kind.${one.kind}`)}</b> {one.text} <span className="soft">{sayRange(one.from, one.to, f.locale)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="soft control-note">
        {t(`Control.reason.${chart.reason}`, { times: f.number(chart.dispersion, 1) })}
        {hourly && <> {t(`Control.hourly.${hourly}`)}</>}
        {chart.together != null && !hourly && <> {chart.grain === 'day' ? t('Control.togetherDays', { times: f.number(chart.together, 2) }) : t('Control.together', { times: f.number(chart.together, 2) })}</>}
      </p>
    </>
  );
};
