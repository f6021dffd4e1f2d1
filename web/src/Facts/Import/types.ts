/** The server's contract for files on their way in. */
import type { Narrow, Schemas } from '../../api/schemas';
import type { ImportKind } from './kinds';

export const factKinds = ['contacts', 'intervals', 'people'] as const;
export type FactKind = (typeof factKinds)[number];

export type Upload = Schemas['Upload'];

/** Where a field's value comes from: one column, several joined or added up, or the same value for every row. */
export type FieldSource = Schemas['FieldSource'];

/** The source is the system that the file comes from; the seconds are what `answeredWithin` and `abandonedWithin` were counted with. */
export type Mapping = Narrow<Schemas['Mapping'], { fields: Record<string, FieldSource> }>;

export type PreviewColumn = Narrow<Schemas['PreviewUploadColumn'], { why: 'header' | 'content' | null }>;

export type Preview = Narrow<Schemas['PreviewUploadResponse'], { columns: PreviewColumn[]; mapping: Mapping }>;

export type FieldType = Schemas['FieldType'];

/** `unless` are fields that make this one dispensable, where it is required. */
export type FieldInfo = Schemas['ImportRoutesFieldItem'];

export type Reject = Schemas['Reject'];

export type ImportResult = Schemas['ImportAnswer'];

export const endedStates = ['done', 'refused', 'failed', 'cancelled', 'interrupted'] as const;
export type JobState = Schemas['JobState'];

/** Of an import, done and total are bytes of the file while it is read, then days or entries. */
export type Job = Narrow<
  Schemas['JobCard'],
  { result: ImportResult | null; problem: { code?: string; detail?: string; errors?: Record<string, string[]> } | null }
>;

export type ImportRun = Narrow<Schemas['ListImportsItem'], { kind: ImportKind }>;

export type Preset = Narrow<Schemas['PresetsForm'], { mapping: Mapping }>;
