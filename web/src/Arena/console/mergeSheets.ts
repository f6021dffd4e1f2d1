/** Two people wrote on one sheet: what each changed of it, put together. */
import type { Pdca } from './types';

export const steps = ['plan', 'do', 'check', 'act'] as const;
export const fields = ['questions', ...steps] as const;

export type Field = (typeof fields)[number];
export type Texts = Record<Field, string>;
export type Take = 'theirs' | 'mine' | 'both';

export const textsOf = ({ questions, plan, do: done, check, act }: Texts | Pdca): Texts => ({ questions, plan, do: done, check, act });

/** Both changed it, and not to the same. */
export const clashesOf = (base: Texts, theirs: Texts, mine: Texts) => fields.filter((field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field]);

/** Each field as whoever changed it left it; where both did, as is decided. */
export const mergeSheets = (base: Texts, theirs: Texts, mine: Texts, take: Take): Texts => {
  const clashes = clashesOf(base, theirs, mine);
  const of = (field: Field) => {
    if (!clashes.includes(field)) return mine[field] === base[field] ? theirs[field] : mine[field];
    if (take === 'both') return [theirs[field], mine[field]].filter((text) => text.trim() !== '').join('\n');
    return take === 'mine' ? mine[field] : theirs[field];
  };
  return Object.fromEntries(fields.map((field) => [field, of(field)])) as Texts;
};
