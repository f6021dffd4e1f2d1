/** The server's contract for facts: metrics, today, import. */

export const grains = ['interval', 'hour', 'weekday-hour', 'day', 'week', 'month', 'total'] as const;
export type Grain = (typeof grains)[number];

export const cuts = ['queue', 'topic', 'channel', 'region', 'product', 'campaign', 'team', 'agent'] as const;
export type Cut = (typeof cuts)[number];

export const comparisons = ['previous', 'year-ago', 'target'] as const;
export type Comparison = (typeof comparisons)[number];

export type Unit = 'count' | 'ratio' | 'seconds' | 'perCustomer';
export type Better = 'up' | 'down' | 'none';
export type Need = 'contacts' | 'intervals' | 'people' | 'staffed';

export interface Bilingual {
  zh: string;
  en: string;
}

export interface MetricInfo {
  code: string;
  unit: Unit;
  kind: 'count' | 'ratio' | 'mean' | 'max';
  direction: Better;
  name: Bilingual;
  definition: Bilingual;
  formula: Bilingual;
  traps: Bilingual;
  grains: Grain[];
  cuts: Cut[];
  needs: Need[];
}

export interface Named {
  code: string;
  name: string | null;
}

export interface Fraction {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface MetricRow extends Fraction {
  period: string;
  cuts: Partial<Record<Cut, Named>>;
  immature: boolean;
  compare: Fraction | null;
  target: number | null;
}

export interface MetricRows {
  code: string;
  unit: Unit;
  variant: string | null;
  rows: MetricRow[];
  truncated: boolean;
}

export interface MetricAnswer {
  from: string;
  to: string;
  grain: Grain;
  by: Cut[];
  compareFrom: string | null;
  compareTo: string | null;
  metrics: MetricRows[];
}

export interface Distribution {
  unit: Unit;
  /** Up to but not including `to`; the last one holds all that is longer. */
  bins: { from: number; to: number; count: number }[];
  count: number;
  mean: number | null;
  p50: number | null;
  p90: number | null;
  p95: number | null;
  max: number | null;
}

export interface ContactRow {
  id: number;
  externalId: string;
  startedAt: string;
  localDate: string;
  localTime: string;
  direction: 'inbound' | 'outbound';
  outcome: 'answered' | 'abandoned' | 'selfserved' | 'blocked' | 'callback';
  channel: Named | null;
  queue: Named | null;
  topic: Named | null;
  product: Named | null;
  region: Named | null;
  campaign: Named | null;
  team: Named | null;
  agent: Named | null;
  customer: string | null;
  waitSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number | null;
  transferred: boolean;
  recording: string | null;
  import: { file: string | null; line: number };
}

export interface IntervalRow {
  id: number;
  localDate: string;
  localTime: string;
  queue: Named | null;
  offered: number | null;
  answered: number | null;
  answeredWithin: number | null;
  abandoned: number | null;
  abandonedWithin: number | null;
  selfServed: number | null;
  waitSeconds: number | null;
  talkSeconds: number | null;
  import: { file: string | null; line: number };
}

interface Paged {
  next: string | null;
  count: number;
  countIsCapped: boolean;
}

export type FactRows = Paged &
  ({ kind: 'contacts'; items: ContactRow[] } | { kind: 'intervals'; items: IntervalRow[] });

export interface Span {
  from: string | null;
  to: string | null;
  contacts: number;
  intervals: number;
}

export interface Target {
  metric: string;
  cut: Partial<Record<Cut, string>>;
  value: number;
  owner: string | null;
}

export interface Tile extends Fraction {
  metric: string;
  unit: Unit;
  variant: string | null;
  immature: boolean;
  compare: { value: number | null; label: 'sameWeekdayLastWeek' } | null;
  target: number | null;
  spark: { period: string; value: number | null }[];
  query: string;
}

export const observationCodes = [
  'suggestionAdoption',
  'keyProcessSpeed',
  'overlongCalls',
  'staffTurnover',
  'repeatContacts',
  'processFlexibility',
  'performanceStability',
] as const;

export interface Observation {
  code: (typeof observationCodes)[number];
  state: 'shown' | 'awaits';
  awaits: string | null;
  metric: string | null;
  unit: Unit | null;
  value: number | null;
  compare: number | null;
  from: string | null;
  to: string | null;
  query: string | null;
}

interface Stretch {
  from: string;
  to: string;
}

export interface ParetoItem extends Named {
  count: number;
  share: number;
  cumulative: number;
  query: string;
}

export interface Pareto extends Stretch {
  items: ParetoItem[];
  total: number;
  /** How many more topics there are than are listed. */
  others: number;
}

export interface HeatCell {
  weekday: number;
  hour: number;
  value: number | null;
}

export interface Heat extends Stretch {
  metric: string;
  cells: HeatCell[];
  query: string;
}

/** A metric that moved between two weeks and, where one stands out, the place that moved it. */
export interface Change {
  metric: string;
  unit: Unit;
  direction: Better;
  from: number;
  to: number;
  delta: number;
  cut: Cut | null;
  code: string | null;
  name: string | null;
  /** The part of the whole change that this one place explains, as a fraction. */
  contribution: number | null;
  query: string;
}

export interface QueueToday extends Named {
  offered: number | null;
  serviceLevel: number | null;
  variant: string;
  target: number;
  asa: number | null;
  abandonRate: number | null;
  longestWait: number | null;
  query: string;
}

export interface Today {
  /** Null while there are no facts. */
  date: string | null;
  isToday: boolean;
  /** On a day that is not over: the local time up to which both days are counted. */
  upTo: string | null;
  lastImportAt: string | null;
  tiles: Tile[];
  observation: Observation[];
  pareto: Pareto | null;
  heat: Heat | null;
  changed: Change[];
  queues: QueueToday[];
}
