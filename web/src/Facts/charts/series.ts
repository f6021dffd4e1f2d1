import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { saySet, sayTick, sayValue } from '../format';
import { sayPeriod, sayTicks } from '../period';
import type { Grain, MetricRow, Unit } from '../types';
import type { ChartKind } from '../view';

export interface Line {
  name: string;
  rows: readonly MetricRow[];
}

interface Words {
  compare: string;
  target: string;
  immature: string;
}

interface Given {
  lines: readonly Line[];
  grain: Grain;
  unit: Unit;
  kind: ChartKind;
  hasCompare: boolean;
  words: Words;
}

/** Runs of periods that are not complete yet, as first and last place on the axis. */
export const immatureRuns = (rows: readonly { immature: boolean }[]) => {
  const runs: [number, number][] = [];
  rows.forEach((row, index) => {
    const last = runs.at(-1);
    if (!row.immature) return;
    if (last && last[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
};

/** The target, when it is one value for the whole stretch. */
export const steadyTarget = (rows: readonly MetricRow[]) => {
  const targets = new Set(rows.map((row) => row.target));
  const [only] = targets;
  return targets.size === 1 ? (only ?? null) : null;
};

/** The periods of the axis: those of all lines, in the order of time. */
export const periodsOf = (lines: readonly Line[]) => [...new Set(lines.flatMap((line) => line.rows.map((row) => row.period)))].sort();

const hatch = (ink: ChartInk) => ({ color: ink.soft, opacity: 0.12 });

/** One metric through time: now, then (dashed), the target, and what is not yet complete (shaded). */
export const seriesOption = ({ lines, grain, unit, kind, hasCompare, words }: Given, f: Formats) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const periods = periodsOf(lines);
  const main = lines[0]?.rows ?? [];
  const target = steadyTarget(main);
  const label = (value: number) => sayTick(f, unit, value);
  const rowOf = lines.map((line) => new Map(line.rows.map((row) => [row.period, row])));
  const full = { valueFormatter: (value: number | null) => sayValue(f, unit, value, 2) };
  const step = { symbol: periods.length > 60 ? 'none' : 'circle', symbolSize: 5, connectNulls: false };

  const drawn = lines.map((line, index) => ({
    type: kind,
    name: line.name,
    ...(kind === 'line' ? { ...step, lineStyle: { width: 2 } } : { barMaxWidth: 36, itemStyle: { borderRadius: [3, 3, 0, 0] } }),
    data: periods.map((period) => rowOf[index]?.get(period)?.value ?? null),
    tooltip: full,
    ...(index === 0 && {
      markLine:
        target == null
          ? undefined
          : {
              silent: true,
              symbol: 'none',
              lineStyle: { color: ink.warn, type: 'dashed', width: 1.5 },
              label: { position: 'insideEndTop', color: ink.warn, formatter: `${words.target} ${saySet(f, unit, target)}` },
              data: [{ yAxis: target }],
            },
      markArea: {
        silent: true,
        itemStyle: hatch(ink),
        label: { color: ink.soft, position: 'insideTop', fontSize: 11 },
        data: immatureRuns(main).map(([from, to]) => [{ name: words.immature, xAxis: from }, { xAxis: to }]),
      },
    }),
  }));

  const then = hasCompare &&
    lines.length === 1 && {
      type: 'line',
      name: words.compare,
      ...step,
      symbol: 'none',
      lineStyle: { type: 'dashed', width: 1.5, color: ink.soft },
      itemStyle: { color: ink.soft },
      data: periods.map((period) => rowOf[0]?.get(period)?.compare?.value ?? null),
      tooltip: full,
    };

  return {
    grid: { top: lines.length > 1 || then ? 44 : 24 },
    ...((lines.length > 1 || then) && { legend: {} }),
    tooltip: { trigger: 'axis' },
    xAxis: {
      ...axis,
      type: 'category',
      boundaryGap: kind === 'bar',
      data: periods.map((period) => sayPeriod(period, grain, f.locale)),
      axisLabel: { color: ink.soft, hideOverlap: true, formatter: sayTicks(periods, grain, f.locale) },
    },
    yAxis: { ...axis, type: 'value', scale: kind === 'line' && unit !== 'count', axisLabel: { color: ink.soft, formatter: label } },
    ...(periods.length > 120 && { dataZoom: [{ type: 'inside' }, { type: 'slider', height: 18, bottom: 4 }], grid: { top: 44, bottom: 40 } }),
    series: then ? [...drawn, then] : drawn,
  };
};
