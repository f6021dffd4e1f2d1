import type { MetricInfo } from '../types';

/** Metrics that have every word of the search somewhere, in either language; those that have it in the name come first. */
export const find = (metrics: readonly MetricInfo[], search: string) => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const nameOf = ({ code, name }: MetricInfo) => `${code} ${name.zh} ${name.en}`;
  const textOf = (metric: MetricInfo) =>
    `${nameOf(metric)} ${metric.definition.zh} ${metric.definition.en} ${metric.traps.zh} ${metric.traps.en}`;
  const found = metrics.filter((metric) => has(textOf(metric)));
  return [...found.filter((metric) => has(nameOf(metric))), ...found.filter((metric) => !has(nameOf(metric)))];
};
