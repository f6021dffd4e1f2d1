/** Whether a path model can be relied on, by the thresholds that the field uses. */
import type { Model, PairResult } from './types';

/** Where a figure is held to fail, and who says so. */
export const thresholds = {
  reliability: { value: 0.7, source: 'Nunnally & Bernstein 1994; Dijkstra & Henseler 2015' },
  ave: { value: 0.5, source: 'Fornell & Larcker 1981' },
  htmt: { value: 0.9, source: 'Henseler, Ringle & Sarstedt 2015' },
  fornellLarcker: { value: null, source: 'Fornell & Larcker 1981' },
  outerVif: { value: 5, source: 'Hair, Risher, Sarstedt & Ringle 2019' },
  innerVif: { value: 5, source: 'Hair, Risher, Sarstedt & Ringle 2019' },
  srmr: { value: 0.08, source: 'Hu & Bentler 1999' },
  q2: { value: 0, source: 'Shmueli, Sarstedt, Hair et al. 2019' },
  linear: { value: null, source: 'Shmueli, Sarstedt, Hair et al. 2019' },
} as const;

export type Check = keyof typeof thresholds;

export const checks = Object.keys(thresholds) as Check[];

export const isLow = (value: number | null | undefined, least: number) => value != null && value < least;

export const isHigh = (value: number | null | undefined, most: number) => value != null && value > most;

/** A construct is more like another than like its own questions. */
export const isMixedUp = (model: Model, { first, second, correlation }: PairResult) => {
  const aves = model.constructs.filter(({ code }) => code === first || code === second).map((one) => (one.indicators.length > 1 ? one.ave : null));
  return aves.some((ave) => ave != null && Math.sqrt(ave) <= Math.abs(correlation));
};

export interface Verdict {
  check: Check;
  /** How many figures there are, and how many of them fail. */
  of: number;
  failed: number;
}

const count = <T>(check: Check, all: T[], fails: (one: T) => boolean): Verdict => ({ check, of: all.length, failed: all.filter(fails).length });

/** Each check that can be made of a model. Formative constructs are not held to what makes their questions one thing; single questions neither. */
export const verdicts = (model: Model, isFormative: (code: string) => boolean): Verdict[] => {
  const { quality } = model;
  if (!quality) return [];
  const measured = model.constructs.filter((one) => one.indicators.length > 1 && !isFormative(one.code));
  const predicted = quality.predicted;
  return [
    count('reliability', measured, (one) => isLow(one.rhoA, thresholds.reliability.value) || isLow(one.rhoC, thresholds.reliability.value)),
    count('ave', measured, (one) => isLow(one.ave, thresholds.ave.value)),
    count('htmt', quality.pairs.filter((pair) => pair.htmt != null), (pair) => isHigh(pair.htmt == null ? null : Math.abs(pair.htmt), thresholds.htmt.value)),
    count('fornellLarcker', quality.pairs.filter((pair) => [pair.first, pair.second].some((code) => measured.some((one) => one.code === code))), (pair) => isMixedUp({ ...model, constructs: measured }, pair)),
    count('outerVif', model.constructs.flatMap((one) => one.indicators.filter((indicator) => indicator.vif != null)), (indicator) => isHigh(indicator.vif, thresholds.outerVif.value)),
    count('innerVif', model.paths.filter((path) => path.vif != null), (path) => isHigh(path.vif, thresholds.innerVif.value)),
    count('srmr', quality.fit ? [quality.fit.srmr] : [], (srmr) => isHigh(srmr, thresholds.srmr.value)),
    count('q2', predicted.filter((item) => item.q2 != null), (item) => item.q2 != null && item.q2 <= thresholds.q2.value),
    count('linear', predicted.filter((item) => item.linearRmse != null), (item) => item.linearRmse != null && item.rmse > item.linearRmse),
  ].filter((verdict) => verdict.of > 0);
};
