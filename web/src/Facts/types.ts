/** The server's contract for facts: metrics and today. */
import type { Narrow, Schemas } from '../api/schemas';

export const grains = ['interval', 'hour', 'weekday-hour', 'day', 'week', 'month', 'total'] as const;
export type Grain = (typeof grains)[number];

export const cuts = ['queue', 'topic', 'channel', 'region', 'product', 'campaign', 'team', 'agent'] as const;
export type Cut = (typeof cuts)[number];

export const comparisons = ['previous', 'year-ago', 'target'] as const;
export type Comparison = (typeof comparisons)[number];

export type Unit = 'count' | 'ratio' | 'seconds' | 'perCustomer' | 'points' | 'score' | 'perCase' | 'money';
export type Better = 'up' | 'down' | 'none';
export type Need = 'contacts' | 'intervals' | 'people' | 'staffed' | 'surveys' | 'quality' | 'cases';

export type Bilingual = Schemas['InBoth'];

export type MetricInfo = Narrow<
  Schemas['CatalogueEntry'],
  { unit: Unit; kind: 'count' | 'ratio' | 'mean' | 'max' | 'level' | 'quantile'; direction: Better; grains: Grain[]; cuts: Cut[]; needs: Need[] }
>;

/** Whether it comes from contacts, and not from people, answers, evaluations or cases. */
export const isOfContacts = ({ needs }: MetricInfo) => needs.every((need) => need === 'contacts' || need === 'intervals' || need === 'staffed');

export type Named = Schemas['CutValue'];

export type Fraction = Schemas['ComparedValue'];

export type MetricRow = Narrow<Schemas['MetricRow'], { cuts: Partial<Record<Cut, Named>> }>;

export type MetricRows = Narrow<Schemas['MetricRows'], { unit: Unit; rows: MetricRow[] }>;

export type MetricAnswer = Narrow<Schemas['MetricAnswer'], { grain: Grain; by: Cut[]; metrics: MetricRows[] }>;

/** Bins go up to but not including `to`; the last one holds all that is longer. */
export type ControlChart = Narrow<Schemas['ShowChartResponse'], { unit: Unit; grain: Grain }>;

/** Members of a cut, or a span and the one before it: which differ, and by how much. */
export type FactsComparison = Schemas['ShowComparisonResponse'];

/** What others reach, the centre's own best, and where the gap comes from. */
export type Gap = Narrow<Schemas['ShowGapResponse'], { unit: Unit }>;

export const benchmarkKinds = ['industry', 'competitor', 'other'] as const satisfies readonly NonNullable<Gap['lines'][number]['kind']>[];

export type EventMark = Schemas['AnnotationMark'];

export const eventKinds = ['outage', 'ruleChange', 'campaign', 'other'] as const satisfies readonly EventMark['kind'][];

interface Watched {
  grain: Grain;
  filter: { cut: Cut; members: Schemas['SignalMember'][] }[];
}

type Place = Narrow<Schemas['SignalPlace'], { cut: Cut }>;

export type SignalCard = Narrow<Schemas['SignalCard'], Watched & { place: Place | null }>;

export type SignalForm = Narrow<Schemas['SignalForm'], Watched & { places: Place[] }>;

export const signalStates = ['new', 'working', 'explained', 'closed'] as const satisfies readonly SignalForm['state'][];

export type Companions = Schemas['ShowCompanionsResponse'];

export type Dispersion = Narrow<Schemas['ShowDispersionResponse'], { unit: Unit; grain: Grain; cut: Cut }>;

export type Distribution = Narrow<Schemas['ShowDistributionResponse'], { unit: Unit }>;

export type ContactRow = Narrow<
  Schemas['FactLineContactLine'],
  { direction: 'inbound' | 'outbound'; outcome: 'answered' | 'abandoned' | 'selfserved' | 'blocked' | 'callback' }
>;

export type IntervalRow = Schemas['FactLineIntervalLine'];

export type FactRows = Omit<Schemas['RowsPage'], 'kind' | 'items'> &
  ({ kind: 'contacts'; items: ContactRow[] } | { kind: 'intervals'; items: IntervalRow[] });

export type Span = Schemas['ShowSpanResponse'];

export type Target = Narrow<Schemas['TargetsLine'], { cut: Partial<Record<Cut, string>>; owner: string | null }>;

export type Tile = Narrow<Schemas['Tile'], { unit: Unit }>;

export type HeardPoint = Narrow<Schemas['HeardPoint'], { unit: Unit }>;

export const observationCodes = [
  'suggestionAdoption',
  'keyProcessSpeed',
  'overlongCalls',
  'staffTurnover',
  'repeatContacts',
  'processFlexibility',
  'performanceStability',
] as const;

export type Observation = Narrow<
  Schemas['ObservationPoint'],
  { code: (typeof observationCodes)[number]; state: 'shown' | 'awaits'; unit: Unit | null }
>;

export type ParetoItem = Schemas['ParetoItem'];

/** `others` is how many more topics there are than are listed. */
export type Pareto = Schemas['Pareto'];

/** A cell of the server's map, or one made of a row that has no value. */
export type HeatCell = Omit<Schemas['HeatCell'], 'value'> & { value: number | null };

export type Heat = Schemas['Heat'];

/** A metric that moved between two weeks and, where one stands out, the place that moved it and the part of the change that it explains. */
export type Change = Narrow<Schemas['Change'], { unit: Unit; direction: Better; cut: Cut | null }>;

export type QueueToday = Schemas['QueueLine'];

/** The date is null while there are no facts; `upTo` is the local time up to which both days are counted on a day that is not over. */
export type DeskPoint = Narrow<Schemas['DeskPoint'], { unit: Unit }>;

export type Today = Narrow<Schemas['TodayPage'], { tiles: Tile[]; observation: Observation[]; changed: Change[]; heard: HeardPoint[]; desk: DeskPoint[]; signals: (Omit<Schemas['SignalsToDo'], 'latest'> & { latest: SignalCard[] }) | null }>;
