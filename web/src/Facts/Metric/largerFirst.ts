import type { FactsComparison } from '../types';

type Pair = Pick<FactsComparison['pairs'][number], 'first' | 'second' | 'low' | 'high'> & { estimate: number };

const over = (value: number | null) => (value == null || value === 0 ? null : 1 / value);
const minus = (value: number | null) => (value == null ? null : 0 - value);

/** The pair with the larger one before the smaller, so that nobody has to turn a minus around. */
export const largerFirst = (pair: Pair, isRatio: boolean): Pair => {
  const { first, second, estimate, low, high } = pair;
  const isTurned = isRatio ? estimate > 0 && estimate < 1 : estimate < 0;
  if (!isTurned) return { first, second, estimate, low, high };
  const turned = isRatio ? over : minus;
  return { first: second, second: first, estimate: isRatio ? 1 / estimate : -estimate, low: turned(high), high: turned(low) };
};
