import type { Formats } from '../../common/format';
import type { Unit } from '../../Facts/types';
import type { MeasureEffect, Side } from '../types';

/** Amounts of measures as people trade them: a percentage point, ten seconds, a point. */

export const stepOf = (unit: Unit): number => {
  switch (unit) {
    case 'ratio':
      return 0.01;
    case 'seconds':
      return 10;
    case 'score':
    case 'perCase':
      return 0.1;
    default:
      return 1;
  }
};

/** As many digits as say something: 0.03 and 2.3 and 45. */
const digitsOf = (value: number) => (Math.abs(value - Math.round(value)) < 1e-9 ? 0 : Math.abs(value) >= 20 ? 0 : Math.abs(value) >= 1 ? 1 : Math.abs(value) >= 0.1 ? 2 : 3);

export const sayAmount = (f: Formats, unit: Unit, value: number, words: { points: string; percentagePoints: string }): string => {
  if (unit === 'ratio') return `${f.number(value * 100, digitsOf(value * 100))} ${words.percentagePoints}`;
  if (unit === 'seconds') return Math.abs(value) < 120 ? `${f.number(value, digitsOf(value))} ${f.locale.startsWith('zh') ? '秒' : 's'}` : f.seconds(value);
  return `${f.number(value, digitsOf(value))} ${words.points}`;
};

/** What a step of one measure is worth in each of the others, those of the most weight first. */
export const tradesOf = (side: Side, metric: string): { metric: string; amount: number; effect: MeasureEffect }[] => {
  const own = side.measures.find((measure) => measure.metric === metric);
  if (own?.worth == null) return [];
  const points = own.worth * stepOf(own.unit);
  return side.measures
    .filter((measure) => measure.metric !== metric && measure.worth != null)
    .sort((one, other) => other.weight - one.weight)
    .map((measure) => ({ metric: measure.metric, amount: points / (measure.worth ?? 1), effect: measure }));
};
