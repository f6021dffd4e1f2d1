import type { Kind } from './types';

export type FieldType =
  | { is: 'text' }
  | { is: 'share' }
  | { is: 'seconds'; least: number; most: number }
  | { is: 'date' }
  | { is: 'channelKind' }
  | { is: 'variant' }
  | { is: 'left' }
  | { is: 'calendar' }
  | { is: 'of'; kind: Kind };

export interface Field {
  name: string;
  type: FieldType;
  required?: boolean;
  /** Shown under the field in the form. */
  help?: boolean;
  /** What a new entry starts with. */
  initial?: string | number;
}

const week = 7 * 24 * 3600;

/** What the entries of a kind have besides their code and name: their table, their form and their conflicts are made from it. */
export const fieldsOf: Record<Kind, Field[]> = {
  queues: [
    { name: 'channel', type: { is: 'of', kind: 'channels' } },
    { name: 'answerShare', type: { is: 'share' }, required: true, initial: 0.8 },
    { name: 'answerWithinSeconds', type: { is: 'seconds', least: 0, most: week }, required: true, initial: 20 },
    { name: 'shortAbandonSeconds', type: { is: 'seconds', least: 0, most: week }, required: true, help: true, initial: 5 },
    { name: 'serviceLevelVariant', type: { is: 'variant' }, required: true, help: true, initial: 2 },
    { name: 'calendar', type: { is: 'calendar' }, help: true },
  ],
  topics: [
    { name: 'parent', type: { is: 'of', kind: 'topics' }, help: true },
    { name: 'talkLimitSeconds', type: { is: 'seconds', least: 1, most: 24 * 3600 }, help: true },
  ],
  channels: [{ name: 'kind', type: { is: 'channelKind' }, required: true, initial: 'phone' }],
  regions: [{ name: 'parent', type: { is: 'of', kind: 'regions' }, help: true }],
  products: [{ name: 'parent', type: { is: 'of', kind: 'products' }, help: true }],
  campaigns: [
    { name: 'from', type: { is: 'date' } },
    { name: 'to', type: { is: 'date' } },
  ],
  teams: [{ name: 'leader', type: { is: 'of', kind: 'employees' } }],
  employees: [
    { name: 'team', type: { is: 'of', kind: 'teams' } },
    { name: 'role', type: { is: 'text' }, help: true },
    { name: 'joined', type: { is: 'date' } },
    { name: 'left', type: { is: 'date' } },
    { name: 'leftVoluntarily', type: { is: 'left' }, help: true },
  ],
};

export const channelKinds = ['phone', 'chat', 'mail', 'counter', 'app'] as const;

export const variants = [1, 2, 3, 4, 5] as const;

/** Kinds whose entries hang below one another. */
export const isTree = (kind: Kind) => fieldsOf[kind].some((field) => field.name === 'parent');
