import { perspectives, roles, type MeasureRole, type Perspective, type WeightedMeasure } from '../types';

/** Weights are typed with two decimals; nearer is the same. */
const near = 0.005;
const all = 100;

const tidy = (weight: number) => Math.round(weight * 100) / 100;

export const sumOf = (measures: readonly WeightedMeasure[]) => tidy(measures.reduce((sum, measure) => sum + measure.weight, 0));

/** What is still to be given out; below 0 there is too much. 0 where it fits. */
export const leftOf = (measures: readonly WeightedMeasure[]) => {
  const left = tidy(all - sumOf(measures));
  return Math.abs(left) <= near ? 0 : left;
};

export const partOf = (measures: readonly WeightedMeasure[], perspective: Perspective, role?: MeasureRole) =>
  sumOf(measures.filter((measure) => measure.perspective === perspective && (role === undefined || measure.role === role)));

/** All weights in the same proportions, adding up to 100; what rounding leaves goes to the heaviest. */
export const fitted = (measures: readonly WeightedMeasure[]): WeightedMeasure[] => {
  const sum = measures.reduce((total, measure) => total + measure.weight, 0);
  if (sum <= 0) return [...measures];
  const scaled = measures.map((measure) => ({ ...measure, weight: Math.round((measure.weight / sum) * all * 10) / 10 }));
  const heaviest = scaled.reduce((best, measure, at) => (measure.weight > (scaled[best]?.weight ?? 0) ? at : best), 0);
  const rest = all - scaled.reduce((total, measure) => total + measure.weight, 0);
  return scaled.map((measure, at) => (at === heaviest ? { ...measure, weight: tidy(measure.weight + rest) } : measure));
};

export type Hint = { what: 'empty' | 'noDriver' | 'noResult'; perspective: Perspective };

/** What makes a scorecard unbalanced, which nobody is forbidden. */
export const hintsOf = (measures: readonly WeightedMeasure[]): Hint[] =>
  perspectives.flatMap((perspective): Hint[] => {
    const own = measures.filter((measure) => measure.perspective === perspective && measure.weight > 0);
    if (own.length === 0) return [{ what: 'empty', perspective }];
    return roles.filter((role) => !own.some((measure) => measure.role === role)).map((role) => ({ what: role === 'driver' ? 'noDriver' : 'noResult', perspective }));
  });
