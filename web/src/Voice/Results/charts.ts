/** The pictures of results, as ECharts options; nothing here knows the page. */
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { shortened, type ImportanceMap, type Quadrant } from './reading';
import type { Estimated } from './types';

type Draw = (ink: ChartInk, axis: object) => EChartsCoreOption;

export interface Line {
  name: string;
  figure: Estimated;
  /** Drawn in another colour: the one that is talked about. */
  isMain?: boolean;
}

export interface Mark {
  name: string;
  value: number;
}

interface Whiskers {
  lines: Line[];
  f: Formats;
  digits?: number;
  /** Where nothing would be. */
  zero?: number;
  marks?: { line: number; mark: Mark }[];
  valueName: string;
  isNarrow: boolean;
}

interface CustomApi {
  value: (at: number) => number;
  coord: (point: [number, number]) => [number, number];
  style: (more: object) => object;
}

/** A dot and the interval around it, line by line: what people may compare at a glance. */
export const whiskerOption =
  ({ lines, f, digits = 1, zero, marks = [], valueName, isNarrow }: Whiskers): Draw =>
  (ink, axis) => {
    const colour = (at: number) => (lines[at]?.isMain ? ink.series[3] : ink.series[0]);
    const say = (value: number | null | undefined) => f.number(value, digits);
    return {
      grid: { left: 8, right: 28, top: 8, bottom: 8 },
      tooltip: {
        trigger: 'item',
        formatter: ({ dataIndex, seriesName }: { dataIndex: number; seriesName: string }) => {
          const line = lines[dataIndex];
          if (!line || seriesName === 'marks') return '';
          const { value, low, high } = line.figure;
          return `${line.name}<br/><b>${say(value)}</b>${low == null ? '' : ` (${say(low)} – ${say(high)})`}`;
        },
      },
      xAxis: {
        ...axis,
        type: 'value',
        scale: zero == null,
        axisLabel: { color: ink.soft, hideOverlap: true, formatter: (value: number) => f.number(value, Number.isInteger(value) ? 0 : Math.min(2, digits)) },
      },
      yAxis: {
        ...axis,
        type: 'category',
        inverse: true,
        data: lines.map((line) => line.name),
        splitLine: { show: false },
        axisLabel: { color: ink.text, interval: 0, formatter: (name: string) => shortened(name, isNarrow ? 16 : 34) },
      },
      series: [
        {
          type: 'custom',
          name: valueName,
          data: lines.map(({ figure: { value, low, high } }, at) => [low ?? value, at, high ?? value]),
          encode: { x: [0, 2], y: 1 },
          renderItem: (_: unknown, api: CustomApi) => {
            const [from, y] = api.coord([api.value(0), api.value(1)]);
            const [to] = api.coord([api.value(2), api.value(1)]);
            const line = (x1: number, x2: number, y1: number, y2: number) => ({ type: 'line', shape: { x1, x2, y1, y2 }, style: { stroke: colour(api.value(1)), lineWidth: 2 } });
            return { type: 'group', children: [line(from, to, y, y), line(from, from, y - 5, y + 5), line(to, to, y - 5, y + 5)] };
          },
        },
        {
          type: 'scatter',
          name: valueName,
          symbolSize: 11,
          data: lines.map(({ figure }, at) => ({ value: [figure.value, at], itemStyle: { color: colour(at) } })),
          label: { show: true, position: 'top', distance: 3, color: ink.text, fontSize: 12, formatter: ({ dataIndex }: { dataIndex: number }) => say(lines[dataIndex]?.figure.value) },
          ...(zero != null && { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink.soft, type: 'dashed' }, data: [{ xAxis: zero }] } }),
        },
        {
          type: 'scatter',
          name: 'marks',
          symbol: 'rect',
          symbolSize: [3, 22],
          itemStyle: { color: ink.series[1] },
          data: marks.map(({ line, mark }) => ({ value: [mark.value, line], name: mark.name })),
          label: { show: true, position: 'bottom', distance: 2, color: ink.warn, fontSize: 11, formatter: ({ name }: { name: string }) => shortened(name, 14) },
          labelLayout: { hideOverlap: true },
          tooltip: { formatter: ({ name, value }: { name: string; value: [number, number] }) => `${name}<br/><b>${say(value[0])}</b>` },
        },
      ],
    };
  };

interface MapWords {
  importance: string;
  performance: string;
  quadrants: Record<Quadrant, string>;
}

/** On which side of its point a label stands, points given in parts of the width and height: not where another point is, nor over the edge. */
export const labelSides = (points: [number, number][]): ('left' | 'right')[] => {
  const [wide, high] = [0.22, 0.05];
  const isTaken = ([x, y]: [number, number], side: 1 | -1) =>
    points.some(([otherX, otherY]) => Math.abs(otherY - y) < high && (otherX - x) * side > 0 && (otherX - x) * side < wide);
  return points.map((point) => {
    const isOver = point[0] > 1 - wide;
    if (isOver) return 'left';
    return isTaken(point, 1) && !isTaken(point, -1) && point[0] > wide ? 'left' : 'right';
  });
};

const widen = (values: number[], by: number): [number, number] => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * by, 1e-6);
  return [least - room, most + room];
};

const stepOf = (span: number) => [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((step) => span / step <= 7) ?? 50;

/** Performance to the right, importance upwards; what is to be improved lies at the upper left. */
export const mapOption =
  ({ points, importance, performance }: ImportanceMap, nameOf: (code: string) => string, words: MapWords, f: Formats): Draw =>
  (ink, axis) => {
    const round = (range: [number, number]): [number, number] => {
      const step = stepOf(range[1] - range[0]);
      return [Math.floor(range[0] / step) * step, Math.ceil(range[1] / step) * step];
    };
    const [left, right] = round(widen([...points.map((point) => point.performance), performance], 0.25));
    const [bottom, top] = round(widen([...points.map((point) => point.importance), importance], 0.25));
    const sides = labelSides(points.map((point) => [(point.performance - left) / (right - left), (point.importance - bottom) / (top - bottom)]));
    const colours: Record<Quadrant, string | undefined> = { improve: ink.bad, keep: ink.series[0], low: ink.soft, overdone: ink.series[2] };
    const corner = (quadrant: Quadrant, from: [number, number], to: [number, number], position: string) => [
      {
        name: words.quadrants[quadrant],
        xAxis: from[0],
        yAxis: from[1],
        itemStyle: { color: colours[quadrant], opacity: quadrant === 'improve' ? 0.1 : 0.04 },
        label: { position, color: quadrant === 'improve' ? ink.bad : ink.soft, fontSize: 12, fontWeight: quadrant === 'improve' ? 650 : 400, distance: 8 },
      },
      { xAxis: to[0], yAxis: to[1] },
    ];
    return {
      grid: { left: 8, right: 20, top: 30, bottom: 26 },
      tooltip: {
        trigger: 'item',
        formatter: ({ name, value }: { name: string; value: [number, number] }) =>
          `${name}<br/>${words.performance}: <b>${f.number(value[0], 1)}</b><br/>${words.importance}: <b>${f.number(value[1], 2)}</b>`,
      },
      xAxis: { ...axis, type: 'value', min: left, max: right, name: words.performance, nameLocation: 'middle', nameGap: 26, splitLine: { show: false }, axisLabel: { color: ink.soft, hideOverlap: true, formatter: (value: number) => f.number(value) } },
      yAxis: { ...axis, type: 'value', min: bottom, max: top, name: words.importance, nameLocation: 'end', nameTextStyle: { color: ink.soft, align: 'left' }, splitLine: { show: false }, axisLabel: { color: ink.soft, formatter: (value: number) => f.number(value, 2) } },
      series: [
        {
          type: 'scatter',
          symbolSize: 13,
          data: points.map((point, at) => ({
            name: nameOf(point.code),
            value: [point.performance, point.importance],
            itemStyle: { color: colours[point.quadrant] },
            label: { position: sides[at] },
          })),
          label: { show: true, color: ink.text, fontSize: 12, formatter: ({ name }: { name: string }) => shortened(name, 18) },
          // Labels move apart; those that find no place are in the table and under the pointer.
          labelLayout: { moveOverlap: 'shiftY', hideOverlap: true },
          markArea: {
            silent: true,
            data: [
              corner('improve', [left, importance], [performance, top], 'insideTopLeft'),
              corner('keep', [performance, importance], [right, top], 'insideTopRight'),
              corner('low', [left, bottom], [performance, importance], 'insideBottomLeft'),
              corner('overdone', [performance, bottom], [right, importance], 'insideBottomRight'),
            ],
          },
          markLine: { silent: true, symbol: 'none', precision: 9, label: { show: false }, lineStyle: { color: ink.soft, type: 'dashed', opacity: 0.6 }, data: [{ xAxis: performance }, { yAxis: importance }] },
        },
      ],
    };
  };

export interface PairLine {
  name: string;
  expectation: number;
  perception: number;
}

/** Expectation and perception on one line each, the way between them drawn: red where perception falls short. */
export const pairOption =
  (lines: PairLine[], words: { expectation: string; perception: string }, f: Formats, isNarrow: boolean, digits = 2): Draw =>
  (ink, axis) => ({
    grid: { left: 8, right: 24, top: 34, bottom: 8 },
    legend: { show: true, data: [words.expectation, words.perception] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (all: { dataIndex: number }[]) => {
        const line = lines[all[0]?.dataIndex ?? -1];
        return line ? `${line.name}<br/>${words.expectation}: <b>${f.number(line.expectation, digits)}</b><br/>${words.perception}: <b>${f.number(line.perception, digits)}</b>` : '';
      },
    },
    xAxis: { ...axis, type: 'value', scale: true, axisLabel: { color: ink.soft } },
    yAxis: { ...axis, type: 'category', inverse: true, data: lines.map((line) => line.name), splitLine: { show: false }, axisLabel: { color: ink.text, interval: 0, formatter: (name: string) => shortened(name, isNarrow ? 16 : 40) } },
    series: [
      {
        type: 'custom',
        data: lines.map((line, at) => [line.expectation, at, line.perception]),
        encode: { x: [0, 2], y: 1 },
        renderItem: (_: unknown, api: CustomApi) => {
          const [x1, y] = api.coord([api.value(0), api.value(1)]);
          const [x2] = api.coord([api.value(2), api.value(1)]);
          return { type: 'line', shape: { x1, x2, y1: y, y2: y }, style: { stroke: api.value(2) < api.value(0) ? ink.bad : ink.good, lineWidth: 3, opacity: 0.55 } };
        },
      },
      { type: 'scatter', name: words.expectation, symbol: 'diamond', symbolSize: 12, itemStyle: { color: ink.series[1] }, data: lines.map((line, at) => [line.expectation, at]) },
      { type: 'scatter', name: words.perception, symbolSize: 11, itemStyle: { color: ink.series[0] }, data: lines.map((line, at) => [line.perception, at]) },
    ],
  });

/** So many by what was answered, with their share of those who answered. */
export const countOption =
  (bars: { name: string; count: number }[], of: number, f: Formats, words: { count: string }, isFlat: boolean): Draw =>
  (ink, axis) => {
    const names = { ...axis, type: 'category', data: bars.map((bar) => bar.name), axisLabel: { color: ink.text, interval: 0, formatter: (name: string) => shortened(name, isFlat ? 24 : 8) }, splitLine: { show: false } };
    const values = { ...axis, type: 'value', axisLabel: { show: false }, splitLine: { show: false } };
    return {
      grid: { left: 4, right: isFlat ? 56 : 4, top: isFlat ? 4 : 22, bottom: 4 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number) => f.number(value) },
      xAxis: isFlat ? values : names,
      yAxis: isFlat ? { ...names, inverse: true } : values,
      series: [
        {
          type: 'bar',
          name: words.count,
          barMaxWidth: isFlat ? 18 : 46,
          barCategoryGap: '22%',
          data: bars.map((bar) => bar.count),
          itemStyle: { color: ink.series[0], borderRadius: isFlat ? [0, 3, 3, 0] : [3, 3, 0, 0] },
          label: { show: true, position: isFlat ? 'right' : 'top', color: ink.soft, fontSize: 11, formatter: ({ value }: { value: number }) => (of > 0 ? f.percent(value / of, 0) : '') },
        },
      ],
    };
  };

/** Answers by day. */
export const dayOption =
  (days: { day: string; count: number }[], f: Formats, words: { count: string }): Draw =>
  (ink, axis) => ({
    grid: { top: 16 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number) => f.number(value) },
    xAxis: { ...axis, type: 'category', data: days.map((one) => f.date(one.day)), axisLabel: { color: ink.soft, hideOverlap: true } },
    yAxis: { ...axis, type: 'value', minInterval: 1 },
    series: [{ type: 'bar', name: words.count, barMaxWidth: 28, data: days.map((one) => one.count), itemStyle: { color: ink.series[0], borderRadius: [2, 2, 0, 0] } }],
  });

/** Names of waves below their points: on several lines where there is room beside each other, else aslant. */
const waveNames = (waves: string[], ink: ChartInk, isNarrow: boolean) => ({
  color: ink.text,
  interval: 0,
  ...(waves.length <= (isNarrow ? 3 : 7) ? { width: isNarrow ? 84 : 104, overflow: 'break', lineHeight: 16 } : { rotate: 40, width: 150, overflow: 'truncate' }),
});

/** What was expected and what was perceived, wave by wave; the way between them is the gap, red where perception falls short. */
export const expectedOption =
  (waves: string[], pairs: { expected: number; perceived: number }[], words: { expectation: string; perception: string; gap: string }, f: Formats, digits: number, isNarrow: boolean): Draw =>
  (ink, axis) => ({
    grid: { top: 44, right: 32 },
    legend: { show: true, data: [words.expectation, words.perception] },
    tooltip: {
      trigger: 'axis',
      formatter: (all: { dataIndex: number }[]) => {
        const at = all[0]?.dataIndex ?? -1;
        const pair = pairs[at];
        return pair
          ? `${waves[at]}<br/>${words.expectation}: <b>${f.number(pair.expected, digits)}</b><br/>${words.perception}: <b>${f.number(pair.perceived, digits)}</b><br/>${words.gap}: <b>${f.change(pair.perceived - pair.expected, 'number', digits)}</b>`
          : '';
      },
    },
    xAxis: { ...axis, type: 'category', data: waves, axisLabel: waveNames(waves, ink, isNarrow) },
    yAxis: { ...axis, type: 'value', scale: true },
    series: [
      {
        type: 'custom',
        data: pairs.map((pair, at) => [at, pair.expected, pair.perceived]),
        encode: { x: 0, y: [1, 2] },
        z: 1,
        renderItem: (_: unknown, api: CustomApi) => {
          const [x, y1] = api.coord([api.value(0), api.value(1)]);
          const [, y2] = api.coord([api.value(0), api.value(2)]);
          const change = api.value(2) - api.value(1);
          const colour = change < 0 ? ink.bad : ink.good;
          return {
            type: 'group',
            children: [
              { type: 'line', shape: { x1: x, x2: x, y1, y2 }, style: { stroke: colour, lineWidth: 3, opacity: 0.5 } },
              { type: 'text', style: { x: x + 7, y: (y1 + y2) / 2, text: f.change(change, 'number', digits), fill: colour, fontSize: 12, fontWeight: 650, textVerticalAlign: 'middle' } },
            ],
          };
        },
      },
      { type: 'line', name: words.expectation, symbol: 'diamond', symbolSize: 11, color: ink.series[1], lineStyle: { type: 'dashed' }, data: pairs.map((pair) => pair.expected) },
      { type: 'line', name: words.perception, symbol: 'circle', symbolSize: 9, color: ink.series[0], data: pairs.map((pair) => pair.perceived) },
    ],
  });

export interface Trend {
  name: string;
  figures: (Estimated | null)[];
}

/** Indices wave by wave, the interval of the first as a band. */
export const trendOption =
  (waves: string[], trends: Trend[], marks: Mark[], f: Formats, isNarrow: boolean): Draw =>
  (ink, axis) => {
    const [main] = trends;
    const band = (side: 'low' | 'high') => main?.figures.map((figure) => figure?.[side] ?? null) ?? [];
    const [lows, highs] = [band('low'), band('high')];
    return {
      grid: { top: 44, right: 40 },
      legend: { show: true, data: trends.map((trend) => trend.name) },
      tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => f.number(value, 1) },
      xAxis: { ...axis, type: 'category', data: waves, axisLabel: waveNames(waves, ink, isNarrow) },
      // Marks are to be seen too, where they lie beyond the waves.
      yAxis: {
        ...axis,
        type: 'value',
        scale: true,
        min: ({ min }: { min: number }) => (marks.some((mark) => mark.value < min) ? Math.floor(Math.min(...marks.map((mark) => mark.value))) - 1 : null),
        max: ({ max }: { max: number }) => (marks.some((mark) => mark.value > max) ? Math.ceil(Math.max(...marks.map((mark) => mark.value))) + 1 : null),
      },
      series: [
        { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, data: lows, tooltip: { show: false } },
        {
          type: 'line',
          stack: 'band',
          symbol: 'none',
          silent: true,
          lineStyle: { opacity: 0 },
          areaStyle: { color: ink.series[0], opacity: 0.14 },
          data: highs.map((high, at) => (high == null || lows[at] == null ? null : high - (lows[at] ?? 0))),
          tooltip: { show: false },
        },
        ...trends.map((trend, at) => ({
          type: 'line',
          name: trend.name,
          symbolSize: 7,
          color: ink.series[at % ink.series.length],
          data: trend.figures.map((figure) => figure?.value ?? null),
          ...(at === 0 &&
            marks.length > 0 && {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: ink.series[1], type: 'dashed' },
                data: marks.map((mark) => ({ yAxis: mark.value, label: { formatter: shortened(mark.name, 16), color: ink.warn, position: 'insideEndTop' } })),
              },
            }),
        })),
      ],
    };
  };
