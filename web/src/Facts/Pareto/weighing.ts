import type { Cut, MetricRow } from '../types';

/** What the causes are weighed by: each is made of a metric's rows. */
export const weighings = ['count', 'time', 'cost', 'wait', 'abandoned', 'repeats', 'dissatisfied'] as const;
export type Weighing = (typeof weighings)[number];

interface Way {
  metric: string;
  /** Null where nothing is known. */
  of: (row: MetricRow, costAnHour: number) => number | null;
}

const perHour = 3600;

const part = (row: MetricRow) => row.numerator ?? null;

const hours = (row: MetricRow) => (row.numerator == null ? null : row.numerator / perHour);

export const ways: Record<Weighing, Way> = {
  count: { metric: 'contacts', of: (row) => row.value },
  time: { metric: 'aht', of: hours },
  cost: { metric: 'aht', of: (row, costAnHour) => (row.numerator == null ? null : (row.numerator / perHour) * costAnHour) },
  wait: { metric: 'asa', of: hours },
  abandoned: { metric: 'abandon_rate', of: part },
  repeats: { metric: 'repeat_rate', of: part },
  dissatisfied: { metric: 'csat', of: (row) => (row.numerator == null || row.denominator == null ? null : row.denominator - row.numerator) },
};

export interface Cause {
  code: string;
  name: string | null;
  count: number;
}

/** Rows as causes of one cut, those of the other together. */
export const causesOf = (rows: readonly MetricRow[], cut: Cut, weigh: (row: MetricRow) => number | null): Cause[] => {
  const causes = new Map<string, Cause>();
  for (const row of rows) {
    const [value, named] = [weigh(row), row.cuts[cut]];
    if (value == null || !named) continue;
    const known = causes.get(named.code);
    if (known) known.count += value;
    else causes.set(named.code, { code: named.code, name: named.name ?? null, count: value });
  }
  return [...causes.values()];
};
