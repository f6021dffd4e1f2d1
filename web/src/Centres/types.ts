import type { Schemas } from '../api/schemas';

export const kinds = ['queues', 'topics', 'channels', 'regions', 'products', 'campaigns', 'teams', 'employees'] as const;

export type Kind = (typeof kinds)[number];

/** A queue, topic, channel, ...: what it has besides code and name is in the fields of its kind. */
export interface Entry {
  code: string;
  name: string;
  parent?: string | null;
  [field: string]: string | number | boolean | null | undefined;
}

export type CentreSettings = Schemas['CentreForm'];
