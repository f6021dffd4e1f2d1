import type { TFunction } from 'i18next';
import type { FieldInfo } from './types';

const meanings: Record<string, readonly string[]> = {
  outcome: ['answered', 'abandoned', 'selfServed', 'blocked', 'callback'],
  direction: ['inbound', 'outbound'],
  kind: ['phone', 'chat', 'mail', 'counter', 'app'],
};

/** The few values that a field can have, where it has few; the file's own words are translated into them. */
export const meaningsOf = ({ field, type }: FieldInfo): readonly string[] | undefined => (type === 'bool' ? ['true', 'false'] : meanings[field]);

/** A channel's kinds are called as in the directory. */
export const meaningWord = (t: TFunction, field: string, meaning: string): string =>
  field === 'kind' ? t(`Centres.channelKind.${meaning}`) : t(`Facts.meaning.${meaning}`);
