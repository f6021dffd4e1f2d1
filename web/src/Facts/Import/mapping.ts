import type { FieldInfo, FieldSource, FieldType, Mapping, PreviewColumn } from './types';

/** Changing a mapping by hand: every function returns a new one. */

export type SourceKind = 'none' | 'column' | 'columns' | 'sum' | 'value';

export const kindOf = (source: FieldSource | undefined): SourceKind => {
  if (!source) return 'none';
  if (source.value != null) return 'value';
  if (source.sum) return 'sum';
  if (source.columns) return 'columns';
  return source.column != null ? 'column' : 'none';
};

export const columnsOf = (source: FieldSource | undefined): string[] =>
  !source ? [] : (source.columns ?? source.sum ?? (source.column != null ? [source.column] : []));

const additive: readonly FieldType[] = ['seconds', 'count'];
const joined: readonly FieldType[] = ['instant', 'text', 'code'];

/** Several columns chosen for a number are added up; for anything else they are joined. */
export const withColumns = (mapping: Mapping, field: FieldInfo, columns: string[]): Mapping => {
  const { format, values } = mapping.fields[field.field] ?? {};
  const kept = { ...(format && { format }), ...(values && { values }) };
  if (columns.length === 0) return without(mapping, field.field);
  const only = columns[0] as string;
  const source: FieldSource =
    columns.length === 1 ? { column: only } : additive.includes(field.type) ? { sum: columns } : { columns };
  return { ...mapping, fields: { ...mapping.fields, [field.field]: { ...source, ...kept } } };
};

export const takesSeveral = (type: FieldType) => additive.includes(type) || joined.includes(type);

export const withValue = (mapping: Mapping, field: string, value: string): Mapping => ({
  ...mapping,
  fields: { ...mapping.fields, [field]: { value } },
});

/** What a bare number of a duration counts; seconds are not written down. */
export const durationUnits = ['seconds', 'milliseconds', 'minutes', 'hours'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export const withUnit = (mapping: Mapping, field: string, unit: DurationUnit): Mapping => {
  const source = { ...mapping.fields[field], format: unit === 'seconds' ? undefined : unit };
  return { ...mapping, fields: { ...mapping.fields, [field]: source } };
};

export const without = (mapping: Mapping, field: string): Mapping => ({
  ...mapping,
  fields: Object.fromEntries(Object.entries(mapping.fields).filter(([key]) => key !== field)),
});

export const withValues = (mapping: Mapping, field: string, values: Record<string, string>): Mapping => {
  const source = mapping.fields[field] ?? {};
  const filled = Object.fromEntries(Object.entries(values).filter(([, meaning]) => meaning !== ''));
  return { ...mapping, fields: { ...mapping.fields, [field]: { ...source, values: filled } } };
};

/** Some fields make others dispensable: names or levels the code. */
export const isRequired = (mapping: Mapping, { required, unless }: FieldInfo) =>
  required && unless.every((other) => kindOf(mapping.fields[other]) === 'none');

export const missing = (mapping: Mapping, fields: readonly FieldInfo[]) =>
  fields.filter((field) => isRequired(mapping, field) && kindOf(mapping.fields[field.field]) === 'none');

export const unusedColumns = (mapping: Mapping, headers: readonly string[]) => {
  const used = new Set(Object.values(mapping.fields).flatMap(columnsOf));
  return headers.filter((header) => !used.has(header));
};

/** What the chosen columns hold in the first rows, joined as they will be read. */
export const samplesOf = (source: FieldSource | undefined, headers: readonly string[], rows: readonly string[][], limit = 3) => {
  const places = columnsOf(source).map((column) => headers.indexOf(column)).filter((place) => place >= 0);
  if (places.length === 0) return [];
  const glue = source?.sum ? ' + ' : ' ';
  const texts = rows.map((row) => places.map((place) => row[place] ?? '').join(glue).trim());
  return [...new Set(texts.filter((text) => text !== '' && text !== '+'))].slice(0, limit);
};

/** The values whose meaning has to be named: those seen in the file and those already in the mapping. */
export const valuesToName = (source: FieldSource | undefined, headers: readonly string[], rows: readonly string[][], columns: readonly PreviewColumn[]) => {
  const column = columns.find((one) => one.header === source?.column);
  return [...new Set([...Object.keys(source?.values ?? {}), ...(column?.samples ?? []), ...samplesOf(source, headers, rows, 20)])].slice(0, 30);
};

/** Confidence counts only while the field still has the column that was proposed. */
export const proposalOf = (field: string, source: FieldSource | undefined, columns: readonly PreviewColumn[]) =>
  columns.find((column) => column.field === field && columnsOf(source).includes(column.header));
