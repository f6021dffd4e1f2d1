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
  formula: Bilingual | string;
  traps: Bilingual;
  grains: Grain[];
  cuts: Cut[];
  needs: Need[];
}

export interface Named {
  code: string;
  name: string;
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
  variant: string | number | null;
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
  bins: { from: number; to: number | null; count: number }[];
  count: number;
  mean: number | null;
  p50: number | null;
  p90: number | null;
  p95: number | null;
  max: number | null;
}

export interface ContactRow {
  id: string;
  externalId: string | null;
  startedAt: string;
  localDate: string;
  localTime: string;
  direction: 'inbound' | 'outbound';
  outcome: 'answered' | 'abandoned' | 'selfServed' | 'blocked' | 'callback';
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
  import: { id: string; file: string; line: number } | null;
}

export interface IntervalRow {
  id: string;
  localDate: string;
  localTime: string;
  queue: Named | null;
  channel: Named | null;
  offered: number;
  answered: number;
  answeredWithin: number;
  abandoned: number;
  abandonedWithin: number;
  selfServed: number;
  waitSeconds: number;
  talkSeconds: number;
  holdSeconds: number;
  wrapSeconds: number;
  import: { id: string; file: string; line: number } | null;
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
  variant: string | number | null;
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
  awaits?: string;
  metric?: string;
  unit?: Unit;
  value?: number | null;
  immature?: boolean;
  compare?: { value: number | null } | null;
  query?: string;
}

export interface ParetoItem extends Named {
  count: number;
  share: number;
  cumulative: number;
}

export interface HeatCell {
  weekday: number;
  hour: number;
  value: number | null;
}

export interface Change extends Named {
  metric: string;
  from: number | null;
  to: number | null;
  delta: number;
  cut: Cut;
  /** The part of the whole change that this one place explains, as a fraction. */
  contribution: number;
  query: string;
}

export interface QueueToday extends Named {
  offered: number | null;
  serviceLevel: number | null;
  variant: string | number | null;
  withinSeconds: number;
  answerShare: number;
  asa: number | null;
  abandonRate: number | null;
}

export interface Today {
  date: string;
  isToday: boolean;
  asOf: string | null;
  lastImportAt: string | null;
  tiles: Tile[];
  observation: Observation[];
  pareto: { items: ParetoItem[]; total: number };
  heat: { metric: string; cells: HeatCell[] };
  changed: Change[];
  queues: QueueToday[];
}
