import { useTranslation } from 'react-i18next';
import type { Definition } from '../types';

export type Faults = Record<string, string[]>;

/** What every part of the editor takes: the whole, what the server refused, and how it changes. */
export interface PartProps {
  definition: Definition;
  wrong: Faults;
  onChange: (change: Partial<Definition>) => void;
}

/** What the server refused at a place, in words. */
export const Wrong = ({ wrong, at }: { wrong: Faults; at: string }) => {
  const { t } = useTranslation();
  const faults = wrong[at];
  return faults ? <p className="type-wrong">{faults.map((what) => t(`Desk.wrong.${what}`, { defaultValue: t(`Common.field.${what}`, { defaultValue: what }) })).join(' ')}</p> : null;
};

export const replaced = <T,>(list: readonly T[], at: number, one: T) => list.map((old, index) => (index === at ? one : old));

export const without = <T,>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

export const moved = <T,>(list: readonly T[], at: number, by: number) => {
  const next = [...list];
  const [one] = next.splice(at, 1);
  next.splice(at + by, 0, one as T);
  return next;
};

export const freeCode = (stem: string, taken: string[]) => {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number++;
  return `${stem}${number}`;
};
