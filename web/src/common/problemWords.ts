import type { TFunction } from 'i18next';
import { ProblemError } from '../api/client';

/** Codes of no word's own: every route that works in a centre may answer with them. */
const wordOf: Record<string, string> = { centre: 'Centres' };

/** `access.wrongCode` finds its words at `Access.problem.wrongCode`; a code without a word's name at `Common.problem.…`. */
export const problemKey = (code: string) => {
  const dot = code.indexOf('.');
  if (dot < 0) return `Common.problem.${code}`;
  const word = code.slice(0, dot);
  return `${wordOf[word] ?? word.charAt(0).toUpperCase() + word.slice(1)}.problem.${code.slice(dot + 1)}`;
};

/** Our words for the problem's code; then the server's own sentence; then words for its status. */
export const problemWords = (t: TFunction, error: unknown): string => {
  if (!(error instanceof ProblemError)) return t('Common.problem.unknown');
  const { code, detail, status } = error.problem;
  const own = code ? t(problemKey(code), { ...error.problem, defaultValue: '' }) : '';
  if (own) return own;
  if (detail) return detail;
  return t(`Common.problem.status${status}`, { defaultValue: t('Common.problem.unknown') });
};

export const isProblem = (error: unknown, code: string): error is ProblemError =>
  error instanceof ProblemError && error.code === code;

/** The server names what is wrong with a field by a stable word (`required`, `codeTaken`); one that we have no words for is shown as it is. */
export const fieldWords = (t: TFunction, what: string) => t(`Common.field.${what}`, { defaultValue: what });

/** Which fields the server refused. */
export const problemFields = (error: unknown) => (error instanceof ProblemError ? Object.keys(error.problem.errors ?? {}) : []);

/** Field errors in the shape of antd's `form.setFields`; a nested field `centre.code` becomes a path. */
export const fieldErrors = (t: TFunction, error: unknown) =>
  error instanceof ProblemError && error.problem.errors
    ? Object.entries(error.problem.errors).map(([name, errors]) => ({
        name: name.split('.'),
        errors: errors.map((what) => fieldWords(t, what)),
      }))
    : [];
