/** The server's contract of waves. */
import type { Narrow, Schemas } from '../../api/schemas';

export type WaveState = Schemas['WaveState'];

export type WaveCard = Schemas['WaveCard'];

/** Answers are complete ones; begun forms and those that were partly filled in are counted apart. */
export type Wave = Schemas['WaveForm'];

export type NewWave = Schemas['NewWave'];

export type WaveChange = Schemas['WaveChange'];

export type MissingPeople = Schemas['MissingPeople'];

export type SamplePlan = Schemas['SamplePlan'];

export type SamplePreview = Schemas['SamplePreview'];

export type SampledStratum = Schemas['SampledStratum'];

export type WaveDraws = Schemas['WaveDraws'];

export type DrawLine = Schemas['DrawLine'];

export type QuotasKept = Schemas['QuotasKept'];

export const cuts = ['region', 'product', 'channel', 'queue', 'team'] as const;

export type Cut = (typeof cuts)[number];

/** Which list of the centre a cut's members are in. */
export const kindOf: Record<Cut, string> = { region: 'regions', product: 'products', channel: 'channels', queue: 'queues', team: 'teams' };

export type WaveOwner = Schemas['WaveOwner'];

export type Stop = 'badRows' | 'absentColumns' | 'ambiguousDates' | 'noAnswers';

export type DateOrder = Schemas['DateOrder'];

export type Fault = Schemas['AnswerFault'];

/** What a file of answers holds, and what became of it, or would. */
export type AnswerReport = Narrow<Schemas['AnswerImport'], { stops: Stop[] }>;

/** What is said about a file of answers, sent as one text beside the file. */
export interface AnswerPlan {
  sheet?: string;
  columns?: Record<string, string>;
  dateOrder?: DateOrder;
  day?: string;
  withoutRows?: boolean;
  withoutColumns?: boolean;
}

/** What a column may be besides an answer. */
export const extras = ['@id', '@date', '@weight', '@region', '@product', '@channel', '@queue', '@team'] as const;
