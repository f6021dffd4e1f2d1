import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import { minutes } from '../live/clock';
import type { Stretch } from './course';
import { queues, type Queue, type Row } from './types';

/** Each from the waiting of customers on to the repair. */
const inkOf = (ink: ChartInk): Record<Queue, string | undefined> => ({
  kept: ink.series[6],
  inbox: ink.series[3],
  desk: ink.series[1],
  pool: ink.series[7],
  queued: ink.series[5],
  working: ink.series[2],
  verifying: ink.series[4],
  repairing: ink.series[0],
  ordered: ink.soft,
});

interface Given {
  rows: readonly Row[];
  length: number;
  /** Milliseconds: where one is. */
  now: number;
}

const timeAxis = (axis: object, ink: ChartInk, length: number) => ({
  ...axis,
  type: 'value',
  min: 0,
  max: length,
  interval: length > 1_500_000 ? 600_000 : length > 600_000 ? 300_000 : length > 240_000 ? 60_000 : 30_000,
  axisLabel: { color: ink.soft, hideOverlap: true, showMaxLabel: false, formatter: (at: number) => minutes(at) },
  splitLine: { show: false },
  axisPointer: { label: { formatter: ({ value }: { value: number }) => minutes(value) } },
});

/** The line where one is. */
const here = (ink: ChartInk, now: number) => ({ silent: true, symbol: 'none', animation: false, lineStyle: { color: ink.text, width: 1.5, type: 'solid' }, label: { show: false }, data: [{ xAxis: now }] });

const step = (name: string, data: [number, number][], more: object = {}) => ({ type: 'line', step: 'end', symbol: 'none', name, lineStyle: { width: 2 }, data, ...more });

const common = (show: (value: number) => string) => ({
  animation: false,
  legend: { type: 'scroll' },
  grid: { top: 36 },
  tooltip: { trigger: 'axis', valueFormatter: (value: number) => show(value) },
});

/** Open cases by where they wait, from stretch to stretch. */
export const queueOption = (over: readonly Stretch[], length: number, now: number, names: Record<Queue, string>, show: (value: number) => string) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const had = queues.filter((queue) => over.some(({ mean }) => mean[queue] > 0));
  return {
    ...common(show),
    xAxis: timeAxis(axis, ink, length),
    yAxis: { ...axis, type: 'value', minInterval: 1, axisLabel: { color: ink.soft } },
    series: had.map((queue, i) => {
      const color = inkOf(ink)[queue];
      const data = over.map(({ from, mean }): [number, number] => [from, mean[queue]]);
      return step(names[queue], [...data, [length, data.at(-1)?.[1] ?? 0]], {
        stack: 'open',
        lineStyle: { width: 0 },
        areaStyle: { color, opacity: 0.85 },
        itemStyle: { color },
        ...(i === 0 && { markLine: here(ink, now) }),
      });
    }),
  };
};

/** Movements gone against those that the agreement asks for by now, and those that are lost. */
export const paceOption = ({ rows, length, now }: Given, names: { moved: string; onPace: string; cancelled: string }, show: (value: number) => string) => (ink: ChartInk, axis: object): EChartsCoreOption => ({
  ...common(show),
  xAxis: timeAxis(axis, ink, length),
  yAxis: { ...axis, type: 'value', minInterval: 1, axisLabel: { color: ink.soft } },
  series: [
    step(names.moved, rows.map((row) => [row.at, row.moved]), { itemStyle: { color: ink.series[0] }, lineStyle: { width: 2, color: ink.series[0] }, markLine: here(ink, now) }),
    step(names.onPace, rows.map((row) => [row.at, row.onPace]), { itemStyle: { color: ink.warn }, lineStyle: { width: 1.5, type: 'dashed', color: ink.warn } }),
    step(names.cancelled, rows.map((row) => [row.at, row.cancelled]), { itemStyle: { color: ink.bad }, lineStyle: { width: 2, color: ink.bad } }),
  ],
});

/** Money spent against the budget, and what movements earned. */
export const cashOption = ({ rows, length, now }: Given, budget: number, names: { spent: string; earned: string; budget: string }, show: (value: number) => string) => (ink: ChartInk, axis: object): EChartsCoreOption => ({
  ...common(show),
  xAxis: timeAxis(axis, ink, length),
  yAxis: { ...axis, type: 'value', axisLabel: { color: ink.soft, formatter: show } },
  series: [
    step(names.spent, rows.map((row) => [row.at, row.spent]), { itemStyle: { color: ink.series[1] }, lineStyle: { width: 2, color: ink.series[1] }, markLine: here(ink, now) }),
    step(names.earned, rows.map((row) => [row.at, row.earned]), { itemStyle: { color: ink.series[0] }, lineStyle: { width: 2, color: ink.series[0] } }),
    step(names.budget, [[0, budget], [length, budget]], { itemStyle: { color: ink.warn }, lineStyle: { width: 1.5, type: 'dashed', color: ink.warn } }),
  ],
});

export interface LaneEvent {
  at: number;
  lane: number;
  /** For whoever hovers. */
  text: string;
}

/** What happened when, in lanes: a click goes there. */
export const lanesOption = (events: readonly LaneEvent[], names: readonly string[], length: number, now: number) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const colors = [ink.bad, ink.good, ink.series[1], ink.series[2], ink.series[5]];
  return {
    animation: false,
    grid: { top: 8 },
    tooltip: { trigger: 'item', formatter: ({ data }: { data: { text: string } }) => data.text },
    xAxis: timeAxis(axis, ink, length),
    yAxis: { ...axis, type: 'category', inverse: true, data: [...names], axisLabel: { color: ink.soft }, splitLine: { show: true, lineStyle: { color: ink.line } } },
    series: [
      {
        type: 'scatter',
        symbolSize: 11,
        cursor: 'pointer',
        data: events.map((one) => ({ value: [one.at, one.lane], text: one.text, itemStyle: { color: colors[one.lane], opacity: 0.85 } })),
        markLine: here(ink, now),
      },
    ],
  };
};
