import type { Definition, Wrong } from '../types';

/** A fault at its place. Places go by code, because they are remembered while people go on editing. */
export interface Fault {
  /** The server's path, `pages.0.questions.1.text`. */
  path: string;
  what: string;
  page?: { index: number; code: string };
  question?: { index: number; code: string };
  /** What stands below the page or question: `choices.2.text`; for the rest, the whole path. */
  rest: string;
}

const pattern = /^pages\.(\d+)(?:\.questions\.(\d+))?(?:\.(.*))?$/;

/** Everything that is wrong, in the order of the survey, with the codes of the survey that was checked. */
export const faultsOf = (wrong: Wrong, checked: Definition): Fault[] => {
  const faults = Object.entries(wrong).flatMap(([path, whats]) => whats.map((what) => faultAt(path, what, checked)));
  const rank = ({ page, question }: Fault) => (page ? (page.index + 1) * 1000 + (question ? question.index + 1 : 0) : 0);
  return faults.sort((a, b) => rank(a) - rank(b));
};

const faultAt = (path: string, what: string, checked: Definition): Fault => {
  const [, pageText, questionText, rest] = pattern.exec(path) ?? [];
  if (pageText === undefined) return { path, what, rest: path };
  const page = Number(pageText);
  const found = { path, what, page: { index: page, code: checked.pages[page]?.code ?? '' }, rest: rest ?? '' };
  // `pages.0.questions` without a number is the page's own fault: it asks nothing.
  if (questionText === undefined) return found;
  const question = Number(questionText);
  return { ...found, question: { index: question, code: checked.pages[page]?.questions[question]?.code ?? '' } };
};

/** `notTranslated:en` is a word and what it is about. */
export const partsOf = (what: string): [word: string, about: string] => {
  const colon = what.indexOf(':');
  return colon < 0 ? [what, ''] : [what.slice(0, colon), what.slice(colon + 1)];
};
