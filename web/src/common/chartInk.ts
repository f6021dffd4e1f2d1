import { fontFamily } from './theme';

/** The colours a chart is drawn in; series colours differ in lightness too, so that they survive print and colour blindness. */
export interface ChartInk {
  series: string[];
  text: string;
  soft: string;
  line: string;
  surface: string;
  good: string;
  bad: string;
  warn: string;
  /** From little to much, for heat maps. */
  heat: string[];
}

const light: ChartInk = {
  series: ['#0f6a58', '#c9852b', '#33688f', '#b83a26', '#7a8f3c', '#7b5a8c', '#4ba59a', '#8a6f52'],
  text: '#1c2422',
  soft: '#646d69',
  line: '#e4e0d6',
  surface: '#ffffff',
  good: '#2f7a3d',
  bad: '#b83a26',
  warn: '#a8690a',
  heat: ['#f3f1ea', '#cfe3d8', '#8fc2b0', '#3f8f7c', '#0b4a3e'],
};

const dark: ChartInk = {
  series: ['#5cc4a9', '#e0ad5c', '#7fb6dc', '#ee8673', '#b5c873', '#b79acb', '#8fd8cd', '#c4a884'],
  text: '#e9ece8',
  soft: '#98a29e',
  line: '#26302d',
  surface: '#161d1b',
  good: '#7fc48a',
  bad: '#ee8673',
  warn: '#e0ad5c',
  heat: ['#1b2422', '#1f4a40', '#2f7a68', '#58b79f', '#b5ecdc'],
};

export const chartInk = (isDark: boolean) => (isDark ? dark : light);

/** What every chart has in common; a chart's own option is laid over it, key by key. */
export const chartBase = (ink: ChartInk) => {
  const axis = {
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { color: ink.soft },
    splitLine: { lineStyle: { color: ink.line } },
    nameTextStyle: { color: ink.soft },
  };
  return {
    color: ink.series,
    animationDuration: 300,
    textStyle: { fontFamily, color: ink.text },
    grid: { left: 8, right: 16, top: 32, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: { color: ink.soft } },
    tooltip: {
      confine: true,
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text, fontSize: 13 },
    },
    axis,
  };
};
