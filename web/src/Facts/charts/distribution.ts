import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { sayShort } from '../format';
import type { Distribution } from '../types';

export const sayBin = ({ bins, unit }: Distribution, place: number, f: Formats) => {
  const bin = bins[place];
  if (!bin) return '';
  const isLast = place === bins.length - 1 && place > 0;
  return isLast ? `≥ ${sayShort(f, unit, bin.from)}` : `${sayShort(f, unit, bin.from)} – ${sayShort(f, unit, bin.to)}`;
};

/** The place of a value among the bins; the last one takes what lies beyond. */
export const binOf = (value: number, bins: Distribution['bins']) => {
  const found = bins.findIndex((bin) => value >= bin.from && value < bin.to);
  return found < 0 ? bins.length - 1 : found;
};

/** How often each size occurs, with the marks that a mean hides. */
export const distributionOption = (data: Distribution, f: Formats, words: { count: string }) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const marks = [
    ['P50', data.p50],
    ['P90', data.p90],
    ['P95', data.p95],
  ].filter((mark): mark is [string, number] => mark[1] != null);
  return {
    grid: { top: 36 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number) => f.number(value) },
    xAxis: { ...axis, type: 'category', data: data.bins.map((_, place) => sayBin(data, place, f)), axisLabel: { color: ink.soft, hideOverlap: true } },
    yAxis: { ...axis, type: 'value' },
    series: [
      {
        type: 'bar',
        name: words.count,
        barCategoryGap: '8%',
        data: data.bins.map((bin) => bin.count),
        itemStyle: { color: ink.series[0], borderRadius: [2, 2, 0, 0] },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: ink.series[1], type: 'dashed' },
          data: marks.map(([name, value]) => ({
            xAxis: binOf(value, data.bins),
            label: { formatter: name, color: ink.soft, position: 'end' },
          })),
        },
      },
    ],
  };
};
