import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { sayTick, sayValue } from '../format';
import type { Dispersion } from '../types';

type Box = Dispersion['members'][number];

/** So high is a member's row. */
const rowHeight = 22;

export const heightOf = (boxes: readonly Box[]) => 60 + boxes.length * rowHeight;

const marks = ['least', 'lowerQuarter', 'median', 'upperQuarter', 'most'] as const;

/** A box for each member, the lowest median at the bottom: its middle half, the median as a line, whiskers to the least and the most. */
export const boxesOption =
  ({ members, unit }: Dispersion, nameOf: (box: Box) => string, f: Formats, words: Record<(typeof marks)[number], string>) =>
  (ink: ChartInk, axis: object): EChartsCoreOption => ({
    grid: { top: 12, left: 4, right: 16 },
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const box = members[dataIndex];
        if (!box) return '';
        const text = document.createElement('div');
        for (const line of [nameOf(box), ...marks.map((mark) => `${words[mark]} ${sayValue(f, unit, box[mark])}`)]) text.append(line, document.createElement('br'));
        return text.innerHTML;
      },
    },
    xAxis: { ...axis, type: 'value', scale: true, axisLabel: { color: ink.soft, formatter: (value: number) => sayTick(f, unit, value) } },
    yAxis: { ...axis, type: 'category', data: members.map(nameOf), axisLabel: { color: ink.soft, width: 96, overflow: 'truncate' } },
    series: [
      {
        type: 'boxplot',
        layout: 'vertical',
        boxWidth: [6, 14],
        itemStyle: { color: 'transparent', borderColor: ink.series[0], borderWidth: 1.5 },
        data: members.map((box) => marks.map((mark) => box[mark])),
      },
    ],
  });
