import type { Definition, Draft } from '../types';

const saysNothing = (key: string, value: unknown) => value === null || value === undefined || (value === false && key !== 'any');

/** Without what says nothing, in one order of keys, so that two equal things are written alike. */
const plain = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !saysNothing(key, value))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, plain(value)]),
  );
};

export const isAlike = (one: unknown, other: unknown) => one === other || JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** A survey as it comes from the server, with the lists that a program may leave out. */
export const whole = (survey: Definition): Definition => ({ ...survey, constructs: survey.constructs ?? [], paths: survey.paths ?? [] });

/** What two drafts differ in, part by part: the name, the texts around, each page and each question by its code. */
export const partsOfDraft = ({ name, definition }: Draft): Record<string, unknown> => {
  const { pages, ...around } = definition;
  return {
    name,
    ...around,
    order: pages.map((page) => `${page.code}: ${page.questions.map((question) => question.code).join(', ')}`).join('; '),
    ...Object.fromEntries(pages.map((page) => [`page ${page.code}`, plain({ ...page, questions: null })])),
    ...Object.fromEntries(pages.flatMap((page) => page.questions).map((question) => [`question ${question.code}`, plain(question)])),
  };
};
