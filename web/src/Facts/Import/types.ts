/** The server's contract for files on their way in. */

import type { ImportKind } from './kinds';

export const factKinds = ['contacts', 'intervals', 'people'] as const;
export type FactKind = (typeof factKinds)[number];

export interface Upload {
  id: string;
  name: string;
  bytes: number;
}

/** Where a field's value comes from: one column, several joined or added up, or the same value for every row. */
export interface FieldSource {
  column?: string;
  columns?: string[];
  sum?: string[];
  value?: string;
  format?: string;
  values?: Record<string, string>;
}

export interface Mapping {
  kind?: ImportKind;
  file?: { encoding?: string | null; delimiter?: string | null; sheet?: string | null; comment?: string | null };
  time?: { zone?: string | null; formats?: string[] };
  /** The system that the file comes from; external ids are unique within it. */
  source?: string | null;
  intervalMinutes?: number | null;
  /** The seconds that `answeredWithin` and `abandonedWithin` were counted with. */
  withinSeconds?: number | null;
  fields: Record<string, FieldSource>;
}

export interface PreviewColumn {
  header: string;
  samples: string[];
  emptyShare: number;
  field: string | null;
  confidence: number;
  why: 'header' | 'content' | null;
}

export interface Preview {
  kind: ImportKind;
  kindIsSure: boolean;
  encoding: string | null;
  delimiter: string | null;
  sheet?: string | null;
  sheets: string[];
  headers: string[];
  rows: string[][];
  columns: PreviewColumn[];
  mapping: Mapping;
  presets: { name: string; kind: ImportKind; fits: boolean }[];
  warnings: { code: string; detail: string }[];
}

export type FieldType = 'text' | 'instant' | 'date' | 'seconds' | 'count' | 'code' | 'bool' | 'word' | 'share';

export interface FieldInfo {
  field: string;
  required: boolean;
  type: FieldType;
  group: string;
  /** Fields that make this one dispensable, where it is required. */
  unless: string[];
}

export interface Reject {
  line: number;
  reason: string;
  field: string | null;
  value: string | null;
}

export interface ImportResult {
  dryRun: boolean;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  newCodes: Record<string, number>;
  newCodeExamples: Record<string, string[]>;
  from: string | null;
  to: string | null;
  rejects: Reject[];
  byReason: Record<string, number>;
}

export const endedStates = ['done', 'refused', 'failed', 'cancelled', 'interrupted'] as const;
export type JobState = 'queued' | 'running' | (typeof endedStates)[number];

export interface Job {
  id: string;
  kind: string;
  state: JobState;
  /** Of an import: bytes of the file while it is read, then days or entries. */
  done: number;
  total: number | null;
  stage: string | null;
  startedAt: string | null;
  endedAt: string | null;
  result: ImportResult | null;
  problem: { code?: string; detail?: string; errors?: Record<string, string[]> } | null;
}

export interface ImportRun {
  id: string;
  jobId: string;
  kind: ImportKind;
  file: string;
  state: JobState;
  startedAt: string;
  by: string | null;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  dryRun: boolean;
}

export interface Preset {
  kind: ImportKind;
  mapping: Mapping;
}
