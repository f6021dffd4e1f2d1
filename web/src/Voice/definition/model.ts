import type { Construct, Definition, Path } from '../types';
import { allFields, constructOf, type Field } from './fields';

/** Whether a path between these would lead back to its start. */
export const makesCycle = (paths: Path[], from: string, to: string): boolean => {
  const seen = new Set<string>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...paths.filter((path) => path.from === at).map((path) => path.to));
  }
  return false;
};

/** Why a path cannot be added; null where it can. */
export const refusal = (paths: Path[], from: string, to: string): 'toItself' | 'pathTwice' | 'makesACycle' | null => {
  if (from === to) return 'toItself';
  if (paths.some((path) => path.from === from && path.to === to)) return 'pathTwice';
  return makesCycle(paths, from, to) ? 'makesACycle' : null;
};

export const indicatorsOf = (survey: Definition): Map<string, Field[]> => {
  const found = new Map<string, Field[]>(survey.constructs.map((construct) => [construct.code, []]));
  for (const field of allFields(survey)) found.get(constructOf(field) ?? '')?.push(field);
  return found;
};

const everyConstruct = (survey: Definition, change: (code: string) => string | null): Definition => ({
  ...survey,
  pages: survey.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({
      ...question,
      ...(question.construct && { construct: change(question.construct) }),
      ...(question.rows && { rows: question.rows.map((row) => (row.construct ? { ...row, construct: change(row.construct) } : row)) }),
    })),
  })),
});

/** A construct changed; a new code is taken over by its indicators and paths. */
export const changeConstruct = (survey: Definition, at: number, next: Construct): Definition => {
  const before = survey.constructs[at];
  if (!before) return survey;
  const changed = { ...survey, constructs: survey.constructs.map((one, index) => (index === at ? next : one)) };
  const isShared = survey.constructs.some((one, index) => index !== at && one.code === before.code);
  if (before.code === next.code || isShared) return changed;
  const renamed = (code: string) => (code === before.code ? next.code : code);
  return { ...everyConstruct(changed, renamed), paths: survey.paths.map(({ from, to }) => ({ from: renamed(from), to: renamed(to) })) };
};

/** A construct taken away, with its paths; its indicators are questions still. */
export const removeConstruct = (survey: Definition, at: number): Definition => {
  const gone = survey.constructs[at]?.code;
  const constructs = survey.constructs.toSpliced(at, 1);
  if (gone === undefined || constructs.some((one) => one.code === gone)) return { ...survey, constructs };
  return {
    ...everyConstruct(survey, (code) => (code === gone ? null : code)),
    constructs,
    paths: survey.paths.filter((path) => path.from !== gone && path.to !== gone),
  };
};
