import type { EChartsCoreOption } from 'echarts/core';
import type { ChartInk } from '../../common/chartInk';
import type { Formats } from '../../common/format';
import { sayShort, sayValue } from '../format';
import { sayHour } from '../period';
import type { HeatCell, Unit } from '../types';

/** The hours worth a column: from the first to the last that has a value. */
export const hoursOf = (cells: readonly HeatCell[]) => {
  const filled = cells.filter((cell) => cell.value != null).map((cell) => cell.hour);
  if (filled.length === 0) return [];
  const first = Math.min(...filled);
  return Array.from({ length: Math.max(...filled) - first + 1 }, (_, index) => first + index);
};

export const heatCells = (rows: readonly { period: string; value: number | null }[]): HeatCell[] =>
  rows.map(({ period, value }) => {
    const [weekday, hour] = period.split('-').map(Number) as [number, number];
    return { weekday, hour, value };
  });

const week = [1, 2, 3, 4, 5, 6, 7];

/** Weekdays down, hours across, Monday on top. Figures stand in the cells where there is room. */
export const heatOption = (cells: readonly HeatCell[], unit: Unit, f: Formats, name: string, withFigures: boolean) => (ink: ChartInk, axis: object): EChartsCoreOption => {
  const hours = hoursOf(cells);
  const filled = cells.filter((cell) => cell.value != null);
  const values = filled.map((cell) => cell.value as number);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const strong = low + (high - low) * 0.62;
  return {
    grid: { top: 8, left: 4, right: 4, bottom: 40 },
    tooltip: {
      formatter: ({ value: [hour, day, value] }: { value: [number, number, number] }) =>
        `${f.weekday(week[day] ?? 1, 'long')} ${sayHour(hours[hour] ?? 0)}<br/>${name} <b>${sayValue(f, unit, value, 2)}</b>`,
    },
    xAxis: { ...axis, type: 'category', data: hours.map((hour) => String(hour)), splitLine: { show: false } },
    yAxis: { ...axis, type: 'category', inverse: true, data: week.map((day) => f.weekday(day)), splitLine: { show: false } },
    visualMap: {
      min: low,
      max: high,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: 10,
      itemHeight: 160,
      text: [sayShort(f, unit, high), sayShort(f, unit, low)],
      textStyle: { color: ink.soft },
      inRange: { color: ink.heat },
    },
    series: [
      {
        type: 'heatmap',
        name,
        data: filled.map((cell) => ({
          value: [hours.indexOf(cell.hour), cell.weekday - 1, cell.value],
          label: { color: (cell.value as number) > strong ? ink.surface : ink.text },
        })),
        itemStyle: { borderColor: ink.surface, borderWidth: 2, borderRadius: 3 },
        label: { show: withFigures, fontSize: 10, formatter: ({ value }: { value: number[] }) => sayShort(f, unit, value[2]) },
        emphasis: { itemStyle: { borderColor: ink.text, borderWidth: 1 } },
      },
    ],
  };
};
