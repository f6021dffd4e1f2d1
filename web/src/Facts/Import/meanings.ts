import type { FieldInfo } from './types';

const meanings: Record<string, readonly string[]> = {
  outcome: ['answered', 'abandoned', 'selfServed', 'blocked', 'callback'],
  direction: ['inbound', 'outbound'],
};

/** The few values that a field can have, where it has few; the file's own words are translated into them. */
export const meaningsOf = ({ field, type }: FieldInfo): readonly string[] | undefined => (type === 'bool' ? ['true', 'false'] : meanings[field]);
