import dayjs from 'dayjs';
import type { Cut, SamplePlan } from '../types';

export const sources = ['contacts', 'cases', 'list'] as const;

export type Source = (typeof sources)[number];

/** A plan as it is filled in: percents as people say them, a number or a margin. */
export interface Draft {
  source: Source;
  send: 'file' | 'mail';
  days: [string, string];
  /** Kinds of case; none are all. */
  types: string[];
  queues: string[];
  topics: string[];
  channels: string[];
  regions: string[];
  products: string[];
  by: Cut | null;
  how: 'size' | 'margin';
  size: number | null;
  margin: number | null;
  level: number;
  responsePercent: number | null;
  allocation: 'proportional' | 'equal' | 'neyman';
  deviations: Record<string, number>;
  least: number | null;
  restDays: number | null;
}

export const filters = ['queues', 'topics', 'channels', 'regions', 'products'] as const;

export type Filter = (typeof filters)[number];

const usualResponsePercent = 20;

/** As the last draw was, or what most begin with: the contacts of a month, by queue, five points either way. */
export const draftOf = (last: SamplePlan | undefined, lastDay: string | null | undefined, restDays: number): Draft => {
  const to = lastDay ?? dayjs().format('YYYY-MM-DD');
  return {
    source: last?.source ?? 'contacts',
    send: last?.send ?? 'file',
    days: [last?.from ?? dayjs(to).subtract(29, 'day').format('YYYY-MM-DD'), last?.to ?? to],
    types: last?.types ?? [],
    queues: last?.queues ?? [],
    topics: last?.topics ?? [],
    channels: last?.channels ?? [],
    regions: last?.regions ?? [],
    products: last?.products ?? [],
    by: (last ? (last.by as Cut | null) : 'queue') ?? null,
    how: last?.size ? 'size' : 'margin',
    size: last?.size ?? 500,
    margin: last?.margin ?? 5,
    level: last?.level ?? 0.95,
    responsePercent: last?.responseRate ? Math.round(last.responseRate * 1000) / 10 : usualResponsePercent,
    allocation: last?.allocation ?? 'proportional',
    deviations: last?.deviations ?? {},
    least: last?.least ?? 0,
    restDays,
  };
};

/** Null while something is missing. */
export const planOf = (draft: Draft): SamplePlan | null => {
  if (!draft.responsePercent || draft.restDays === null || (draft.how === 'size' ? !draft.size : !draft.margin)) return null;
  const came = draft.source !== 'list';
  const named = (codes: string[], when = came) => (when && codes.length > 0 ? codes : null);
  return {
    source: draft.source,
    from: came ? draft.days[0] : null,
    to: came ? draft.days[1] : null,
    types: named(draft.types, draft.source === 'cases'),
    queues: named(draft.queues),
    topics: named(draft.topics),
    channels: named(draft.channels),
    regions: named(draft.regions),
    products: named(draft.products),
    by: draft.by,
    size: draft.how === 'size' ? draft.size : null,
    margin: draft.how === 'margin' ? draft.margin : null,
    level: draft.level,
    deviation: 50,
    deviations: draft.by && draft.allocation === 'neyman' ? draft.deviations : null,
    responseRate: draft.responsePercent / 100,
    allocation: draft.by ? draft.allocation : 'proportional',
    least: draft.by ? (draft.least ?? 0) : 0,
    restDays: draft.restDays,
    seed: null,
    columns: null,
    send: came ? 'file' : draft.send,
  };
};
