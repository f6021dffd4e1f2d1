import type { ControlChart } from './types';

/** What a control chart is read by: a set of rules, and what of it is not as published: `nelson,N2=8,N8=off`. */
export const ruleSets = ['nelson', 'western', 'nhs'] as const;
export type RuleSet = (typeof ruleSets)[number];

export type NamedRule = ControlChart['readBy'][number];

const written = /^[a-z]+(,[A-Z]\d(=(off|\d{1,3}(\/\d{1,3})?))?)*$/;

/** The rules as they stand in an address; those of Nelson where it says nothing sensible. */
export const readRules = (text: string | null): string => (text && written.test(text) && ruleSets.some((set) => set === text.split(',')[0]) ? text : 'nelson');

export const setOf = (rules: string): RuleSet => ruleSets.find((set) => set === rules.split(',')[0]) ?? 'nelson';

/** The same set with one rule changed; what is as published is not written. */
export const withRule = (set: RuleSet, rules: readonly NamedRule[], changed: NamedRule): string =>
  [set, ...rules.map((rule) => (rule.code === changed.code ? changed : rule)).flatMap(changeOf)].join(',');

const changeOf = ({ code, isOn, length, of, usualLength, usualOf }: NamedRule): string[] => {
  if (!isOn) return [`${code}=off`];
  if (length === usualLength && of === usualOf) return [];
  return [usualOf < usualLength ? `${code}=${of}/${length}` : `${code}=${length}`];
};
