import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { sayTick, sayValue } from '../format';
import { sayPeriod, sayPeriodShort } from '../period';
import type { Better, ControlChart, Grain, Unit } from '../types';

type Signal = ControlChart['signals'][number];

export type Side = 'good' | 'bad' | 'neither';

/** A stretch that is not like chance, however many rules say so. */
export interface Episode {
  /** First and last point. */
  from: number;
  to: number;
  side: Side;
  /** Those that fire, the plainest first. */
  signals: Signal[];
}

/** From what needs no explaining to what needs most. */
const plainest: Signal['pattern'][] = ['beyond', 'oneSide', 'trend', 'nearLimit', 'farOut', 'avoiding', 'hugging', 'alternating'];

const hasSide = (pattern: Signal['pattern']) => !['hugging', 'avoiding', 'alternating'].includes(pattern);

/** Whether a point on this side of the centre is good news. */
export const sideOf = (point: ControlChart['points'][number], better: Better): Side => {
  if (better === 'none' || point.value == null || point.centre == null || point.value === point.centre) return 'neither';
  return point.value > point.centre === (better === 'up') ? 'good' : 'bad';
};

interface Spell {
  from: number;
  to: number;
  side: Side;
  signal: Signal;
}

const spellsOf = (chart: ControlChart, better: Better): Spell[] =>
  chart.signals.flatMap((signal) => {
    const spells: Spell[] = [];
    for (const at of signal.points) {
      const point = chart.points[at];
      const side = point && hasSide(signal.pattern) ? sideOf(point, better) : 'neither';
      const last = spells.at(-1);
      if (last && at === last.to + 1 && side === last.side) last.to = at;
      else spells.push({ from: at, to: at, side, signal });
    }
    return spells;
  });

/** What overlaps or follows at once on the same side is one stretch; the newest first. */
export const episodesOf = (chart: ControlChart, better: Better): Episode[] => {
  const open: Episode[] = [];
  for (const { from, to, side, signal } of spellsOf(chart, better).sort((a, b) => a.from - b.from)) {
    const last = open.findLast((one) => one.side === side);
    if (last && from <= last.to + 1) {
      last.to = Math.max(last.to, to);
      if (!last.signals.includes(signal)) last.signals.push(signal);
    } else open.push({ from, to, side, signals: [signal] });
  }
  for (const episode of open) episode.signals.sort((a, b) => plainest.indexOf(a.pattern) - plainest.indexOf(b.pattern));
  return open.sort((a, b) => b.to - a.to || b.from - a.from);
};

interface Given {
  chart: ControlChart;
  grain: Grain;
  unit: Unit;
  better: Better;
  words: { value: string; centre: string; upper: string; lower: string };
}

/** Points between their limits; those that a rule names are coloured by which way they went. */
export const controlOption =
  ({ chart, grain, unit, better, words }: Given, f: Formats) =>
  (ink: ChartInk, axis: object): EChartsCoreOption => {
    const { points } = chart;
    const named = new Set(chart.signals.flatMap((signal) => signal.points));
    const beyond = new Set(chart.signals.filter((signal) => signal.pattern === 'beyond').flatMap((signal) => signal.points));
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
        axisLabel: { color: ink.soft, hideOverlap: true, formatter: (_: string, index: number) => sayPeriodShort(points[index]?.period ?? '', grain, f.locale) },
      },
      yAxis: { ...axis, type: 'value', scale: true, axisLabel: { color: ink.soft, formatter: (given: number) => sayTick(f, unit, given) } },
      ...(points.length > 120 && { dataZoom: [{ type: 'inside' }, { type: 'slider', height: 18, bottom: 4 }] }),
      series: [
        limit(words.upper, (point) => point.upper),
        { ...limit(words.centre, (point) => point.centre), lineStyle: { color: ink.soft, width: 1 } },
        limit(words.lower, (point) => point.lower),
        {
          type: 'line',
          name: words.value,
          connectNulls: false,
          showAllSymbol: true,
          color: ink.series[0],
          lineStyle: { width: 1.5 },
          tooltip: value,
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
