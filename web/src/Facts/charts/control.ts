import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { sayTick, sayValue } from '../format';
import { sayPeriod, sayTicks } from '../period';
import type { Better, ControlChart, Grain, Unit } from '../types';

export type Side = 'good' | 'bad' | 'neither';

/** Whether a point on this side of the centre is good news. */
export const sideOf = (point: ControlChart['points'][number], better: Better): Side => {
  if (point.value == null || point.centre == null) return 'neither';
  return newsOf(point.value - point.centre, better);
};

/** Whether a stretch above the centre, or below it, is good news. */
export const newsOf = (side: number, better: Better): Side => (side === 0 || better === 'none' ? 'neither' : side > 0 === (better === 'up') ? 'good' : 'bad');

interface Given {
  chart: ControlChart;
  grain: Grain;
  unit: Unit;
  better: Better;
  words: { value: string; centre: string; upper: string; lower: string; target: string; allowed: string };
}

/** What happened, as bands over the points that it touches; a band of one period is as wide as half a step on both sides. */
const bandsOf = ({ points, annotations }: ControlChart, ink: ChartInk) => {
  const ends = points.map((point) => point.end);
  const at = (date: string) => {
    const found = ends.findIndex((end) => end >= date);
    return found < 0 ? ends.length - 1 : found;
  };
  // Hours of one day end on the same date.
  const lastAt = (found: number) => ends.lastIndexOf(ends[found] ?? '');
  return {
    silent: true,
    itemStyle: { color: ink.series[1], opacity: 0.14 },
    label: { show: false },
    data: annotations.filter((one) => ends.length > 0 && one.from <= (ends.at(-1) ?? '')).map((one) => [{ xAxis: at(one.from) }, { xAxis: lastAt(at(one.to)) }]),
  };
};

/** What is allowed, where somebody said so; the target has a line of its own. */
const allowedOf = ({ fit }: ControlChart) => (fit && !fit.isTarget ? [fit.lower, fit.upper].filter((line) => line != null) : []);

const readable = 300;

/** Of more points than can be told apart, the newest; the slider leads to the others. */
const newest = (points: number) => (points > 2 * readable ? { startValue: points - readable, endValue: points - 1 } : {});

/** Points between their limits; those that a rule names are coloured by which way they went. */
export const controlOption =
  ({ chart, grain, unit, better, words }: Given, f: Formats) =>
  (ink: ChartInk, axis: object): EChartsCoreOption => {
    const { points } = chart;
    const named = new Set(chart.signals.flatMap((signal) => signal.points));
    const beyond = new Set(chart.signals.filter((signal) => signal.pattern === 'beyond').flatMap((signal) => signal.points));
    const targets = points.map((point) => point.target);
    const colours = { good: ink.good, bad: ink.bad, neither: ink.warn };
    const value = { valueFormatter: (given: number | null) => sayValue(f, unit, given, 2) };
    const limit = (name: string, of: (point: (typeof points)[number]) => number | null) => ({
      type: 'line',
      name,
      step: 'middle',
      symbol: 'none',
      silent: true,
      lineStyle: { color: ink.soft, type: 'dashed', width: 1 },
      itemStyle: { color: ink.soft },
      data: points.map(of),
      tooltip: value,
    });
    return {
      grid: { top: 24, ...(points.length > 120 && { bottom: 40 }) },
      tooltip: { trigger: 'axis' },
      xAxis: {
        ...axis,
        type: 'category',
        boundaryGap: false,
        data: points.map((point) => sayPeriod(point.period, grain, f.locale)),
        axisLabel: { color: ink.soft, hideOverlap: true, formatter: sayTicks(points.map(({ period }) => period), grain, f.locale) },
      },
      yAxis: { ...axis, type: 'value', scale: true, axisLabel: { color: ink.soft, formatter: (given: number) => sayTick(f, unit, given) } },
      ...(points.length > 120 && { dataZoom: [{ type: 'inside', ...newest(points.length) }, { type: 'slider', height: 18, bottom: 4, ...newest(points.length) }] }),
      series: [
        limit(words.upper, (point) => point.upper),
        { ...limit(words.centre, (point) => point.centre), lineStyle: { color: ink.soft, width: 1 } },
        limit(words.lower, (point) => point.lower),
        ...(targets.some((target) => target != null)
          ? [{ ...limit(words.target, (point) => point.target), connectNulls: true, lineStyle: { color: ink.good, type: [2, 4], width: 1.5 }, itemStyle: { color: ink.good } }]
          : []),
        ...allowedOf(chart).map((line) => ({ ...limit(words.allowed, () => line), lineStyle: { color: ink.bad, type: 'solid', width: 1 }, itemStyle: { color: ink.bad } })),
        {
          type: 'line',
          name: words.value,
          connectNulls: false,
          showAllSymbol: true,
          color: ink.series[0],
          lineStyle: { width: 1.5 },
          tooltip: value,
          markArea: bandsOf(chart, ink),
          data: points.map((point, at) => ({
            value: point.value,
            symbol: point.excluded ? 'emptyCircle' : 'circle',
            symbolSize: named.has(at) ? (beyond.has(at) ? 10 : 7) : points.length > 90 ? 3 : 5,
            itemStyle: named.has(at) ? { color: colours[sideOf(point, better)] } : point.excluded ? { color: ink.soft } : undefined,
          })),
        },
      ],
    };
  };
