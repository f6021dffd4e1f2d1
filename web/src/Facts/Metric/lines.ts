import type { Cut, MetricRow } from '../types';

/** How many of the largest are drawn apart; more lines than this nobody can tell from each other. */
export const mostLines = 6;

const weight = (row: MetricRow) => row.denominator ?? row.numerator ?? 0;

/** The rows of each value of a cut, the largest first; those without a value are a group too, and have a word. */
export const linesOf = (rows: readonly MetricRow[], cut: Cut, noMember: string) => {
  const groups = new Map<string, { code: string; name: string; rows: MetricRow[]; weight: number }>();
  for (const row of rows) {
    const { code, name } = row.cuts[cut] ?? { code: '', name: null };
    const group = groups.get(code) ?? { code, name: name || code || noMember, rows: [], weight: 0 };
    group.rows.push(row);
    group.weight += weight(row);
    groups.set(code, group);
  }
  return [...groups.values()].sort((a, b) => b.weight - a.weight).slice(0, mostLines);
};
