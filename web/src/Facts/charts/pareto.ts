import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';

export interface Bar {
  name: string;
  count: number;
  cumulative: number;
  /** All that is not listed, as one bar: large, but not one cause. */
  isRest?: boolean;
}

/** Where the few that matter end: the 80 % of the 80/20 rule. */
export const vitalShare = 0.8;

/** How many items together first reach the vital share; the one that crosses the line belongs to them. */
export const vitalFew = (items: readonly { cumulative: number }[]) => {
  const crossing = items.findIndex((item) => item.cumulative >= vitalShare - 1e-9);
  return crossing < 0 ? items.length : crossing + 1;
};

/** More bars than this leave no room for names side by side. */
const mostUpright = 12;

interface Words {
  count: string;
  cumulative: string;
  /** How a bar's figure is said; a number as it is where it is left out. */
  say?: (value: number) => string;
}

/** From much to little, with the running share of all there is. */
export const ranked = <T extends { count: number }>(items: readonly T[]): (T & { share: number; cumulative: number })[] => {
  const total = items.reduce((sum, item) => sum + item.count, 0);
  let sum = 0;
  return items
    .filter((item) => item.count > 0)
    .sort((a, b) => b.count - a.count)
    .map((item) => ({ ...item, share: item.count / total, cumulative: (sum += item.count) / total }));
};

/** The items with all that are not listed as one more bar, so that the line ends at 100 %. */
export const withRest = (items: readonly Bar[], total: number, name: string): Bar[] => {
  const rest = total - items.reduce((sum, item) => sum + item.count, 0);
  return rest > 0 ? [...items, { name, count: rest, cumulative: 1, isRest: true }] : [...items];
};

/** Bars from much to little, the running share as a line, the 80 % line; the vital few in full colour. */
export const paretoOption = (items: readonly Bar[], f: Formats, words: Words, isNarrow: boolean) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const few = vitalFew(items);
  return {
    grid: { top: 28, left: 4, right: 4 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      ...axis,
      type: 'category',
      data: items.map((item) => item.name),
      axisLabel: {
        color: ink.soft,
        interval: 0,
        fontSize: 11,
        ...(isNarrow || items.length > mostUpright
          ? { rotate: 50, width: 72, overflow: 'truncate' }
          : { width: Math.round(460 / items.length), overflow: 'break' }),
      },
    },
    yAxis: [
      { ...axis, type: 'value', name: words.count, nameTextStyle: { color: ink.soft, align: 'left' }, splitLine: { show: false } },
      {
        ...axis,
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.2,
        axisLabel: { color: ink.soft, formatter: (value: number) => f.percent(value, 0) },
        splitLine: { lineStyle: { color: ink.line } },
      },
    ],
    series: [
      {
        type: 'bar',
        name: words.count,
        barMaxWidth: 44,
        data: items.map((item, index) => ({
          value: item.count,
          itemStyle: { color: item.isRest ? ink.soft : ink.series[0], opacity: index < few && !item.isRest ? 1 : 0.35, borderRadius: [3, 3, 0, 0] },
        })),
        tooltip: { valueFormatter: (value: number) => (words.say ?? f.number)(value) },
      },
      {
        type: 'line',
        name: words.cumulative,
        yAxisIndex: 1,
        symbolSize: 6,
        lineStyle: { color: ink.series[1], width: 2 },
        itemStyle: { color: ink.series[1] },
        data: items.map((item) => item.cumulative),
        tooltip: { valueFormatter: (value: number) => f.percent(value) },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: ink.bad, type: 'dashed', width: 1.5 },
          label: { show: false },
          data: [{ yAxis: vitalShare }],
        },
      },
    ],
  };
};
