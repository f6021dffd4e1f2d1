import type { TFunction } from 'i18next';
import type { FactKind } from './types';

/** What a centre's directory consists of; whoever imports it edits it. */
export const directoryKinds = ['queues', 'topics', 'channels', 'regions', 'products', 'campaigns', 'teams'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

export type ImportKind = FactKind | DirectoryKind;

export const isDirectory = (kind: ImportKind): kind is DirectoryKind => (directoryKinds as readonly string[]).includes(kind);

/** Directory entries are called here as they are on their own pages. */
export const kindWord = (t: TFunction, kind: ImportKind): string => (isDirectory(kind) ? t(`Centres.kind.${kind}`) : t(`Facts.kind.${kind}`));

export const fieldWord = (t: TFunction, kind: ImportKind, field: string): string => {
  const level = /^level(\d)$/.exec(field)?.[1];
  if (level) return t('Facts.import.level', { level });
  return isDirectory(kind) ? t(`Centres.field.${field}`, { defaultValue: field }) : t(`Facts.field.${field}`, { defaultValue: field });
};

/** A job is called `import.topics` or `import.dryRun.topics`. */
export const kindOfJob = (job: string) => job.slice(job.lastIndexOf('.') + 1) as ImportKind;
