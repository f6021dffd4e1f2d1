import type { Choice, Condition, Definition, LocalText, Question, QuestionKind, Row, Scale, SurveyPage } from '../types';
import { allFields, expectationEnd, fieldsOf, fixedScale, hasChoices, hasPoints, hasRows, perceptionEnd } from './fields';
import { freeCode, nextCode } from './codes';

/** Where in a survey: a page, or a question on it. */
export interface At {
  page: number;
  question?: number;
}

const withPage = (survey: Definition, at: number, change: (page: SurveyPage) => SurveyPage): Definition => ({
  ...survey,
  pages: survey.pages.map((page, index) => (index === at ? change(page) : page)),
});

const withQuestions = (survey: Definition, at: number, change: (questions: Question[]) => Question[]) =>
  withPage(survey, at, (page) => ({ ...page, questions: change(page.questions) }));

/** Every code that an answer or a question goes by; a new one must be another. */
export const takenCodes = (survey: Definition) => [
  ...survey.pages.flatMap((page) => page.questions.map((question) => question.code)),
  ...allFields(survey).map((field) => field.code),
  ...survey.pages.flatMap((page) => page.questions.flatMap((question) => (question.rows ?? []).map((row) => row.code))),
];

export const newQuestion = (survey: Definition, kind: QuestionKind): Question =>
  withKind({ code: nextCode(kind === 'section' ? 'S' : 'Q', takenCodes(survey)), kind, text: {} }, kind, takenCodes(survey));

const twoChoices: Choice[] = [
  { code: 'a1', text: {} },
  { code: 'a2', text: {} },
];

/** The question asked in another way: what both ways use stays, what the new one has no use for goes. */
export const withKind = (question: Question, kind: QuestionKind, taken: string[] = []): Question => {
  const { code, text, help, required, showIf, shuffle, construct, choices, rows, scale, measures, least, most } = question;
  const ends = fixedScale(kind);
  const own: Scale = { ...scale, least: scale && !fixedScale(question.kind) ? scale.least : 1, most: scale && !fixedScale(question.kind) ? scale.most : 10 };
  const next: Question = {
    code,
    kind,
    text,
    help,
    showIf,
    ...(kind !== 'section' && { required }),
    ...((hasChoices(kind) || hasRows(kind)) && { shuffle }),
    ...(hasChoices(kind) && { choices: choices?.length ? choices : twoChoices }),
    ...(hasRows(kind) && { rows: rows?.length ? rows : [{ code: freeCode(`${code}_1`, taken), text: {} }] }),
    ...(hasPoints(kind) && { construct, scale: ends ? (scale ? { ...scale, ...ends } : undefined) : own }),
    ...(kind === 'number' && { construct, least, most }),
  };
  return measures && measuresFor(next).includes(measures) ? { ...next, measures } : next;
};

/** What a question of this kind can measure. */
export const measuresFor = (question: Question): NonNullable<Question['measures']>[] => {
  if (question.kind === 'singleChoice') return ['resolved'];
  if (!hasPoints(question.kind) || hasRows(question.kind)) return [];
  return question.kind === 'nps' ? ['recommendation', 'satisfaction', 'effort'] : ['satisfaction', 'effort'];
};

export const changeQuestion = (survey: Definition, page: number, at: number, question: Question) =>
  withQuestions(survey, page, (questions) => questions.map((one, index) => (index === at ? question : one)));

export const changePage = (survey: Definition, at: number, changes: Partial<SurveyPage>) => withPage(survey, at, (page) => ({ ...page, ...changes }));

export const insertQuestion = (survey: Definition, page: number, at: number, question: Question) =>
  withQuestions(survey, page, (questions) => questions.toSpliced(at, 0, question));

export const removeQuestion = (survey: Definition, page: number, at: number) => withQuestions(survey, page, (questions) => questions.toSpliced(at, 1));

export const newPage = (survey: Definition): SurveyPage => ({ code: nextCode('page', survey.pages.map((page) => page.code)), questions: [] });

export const insertPage = (survey: Definition, at: number, page: SurveyPage): Definition => ({ ...survey, pages: survey.pages.toSpliced(at, 0, page) });

export const removePage = (survey: Definition, at: number): Definition => ({ ...survey, pages: survey.pages.toSpliced(at, 1) });

/** A copy with codes of its own, so that its answers are told apart. */
const copyOf = (question: Question, taken: string[]): Question => {
  const used = [...taken];
  const own = (code: string) => {
    const free = freeCode(code, used, '_');
    used.push(free, free + expectationEnd, free + perceptionEnd);
    return free;
  };
  return { ...question, code: own(question.code), ...(question.rows && { rows: question.rows.map((row): Row => ({ ...row, code: own(row.code) })) }) };
};

export const duplicateQuestion = (survey: Definition, page: number, at: number): Definition => {
  const question = survey.pages[page]?.questions[at];
  return question ? insertQuestion(survey, page, at + 1, copyOf(question, takenCodes(survey))) : survey;
};

export const duplicatePage = (survey: Definition, at: number): Definition => {
  const page = survey.pages[at];
  if (!page) return survey;
  const taken = takenCodes(survey);
  const questions: Question[] = [];
  for (const question of page.questions) {
    const copy = copyOf(question, taken);
    taken.push(copy.code, ...(copy.rows ?? []).map((row) => row.code), ...fieldsOf(copy).map((field) => field.code));
    questions.push(copy);
  }
  const codes = survey.pages.map((one) => one.code);
  return insertPage(survey, at + 1, { ...page, code: freeCode(page.code, codes, '_'), questions });
};

/** Takes a question to another place, counted as things stand before the move. */
export const moveQuestionTo = (survey: Definition, from: Required<At>, to: Required<At>): { survey: Definition; at: Required<At> } => {
  const question = survey.pages[from.page]?.questions[from.question];
  const target = survey.pages[to.page];
  if (!question || !target) return { survey, at: from };
  const wanted = from.page === to.page && from.question < to.question ? to.question - 1 : to.question;
  const without = removeQuestion(survey, from.page, from.question);
  const at = Math.max(0, Math.min(wanted, without.pages[to.page]?.questions.length ?? 0));
  return { survey: insertQuestion(without, to.page, at, question), at: { page: to.page, question: at } };
};

/** One step up or down; at the edge of a page, over to the next one. */
export const stepQuestion = (survey: Definition, from: Required<At>, step: 1 | -1): { survey: Definition; at: Required<At> } => {
  const onPage = survey.pages[from.page]?.questions.length ?? 0;
  const next = from.question + step;
  if (next >= 0 && next < onPage) return moveQuestionTo(survey, from, { page: from.page, question: step > 0 ? next + 1 : next });
  const page = from.page + step;
  return moveQuestionTo(survey, from, { page, question: step > 0 ? 0 : (survey.pages[page]?.questions.length ?? 0) });
};

export const movePageTo = (survey: Definition, from: number, to: number): Definition => {
  const page = survey.pages[from];
  if (!page || to < 0 || to >= survey.pages.length) return survey;
  return insertPage(removePage(survey, from), to, page);
};

const renamedIn = (condition: Condition | null | undefined, names: Map<string, string>) =>
  condition && { ...condition, tests: condition.tests.map((test) => ({ ...test, field: names.get(test.field) ?? test.field })) };

/** A question changed together with the conditions elsewhere that name its fields, so that a new code breaks none. */
export const renameIn = (survey: Definition, page: number, at: number, question: Question): Definition => {
  const before = survey.pages[page]?.questions[at];
  if (!before) return survey;
  const others = new Set(survey.pages.flatMap((one) => one.questions).filter((one) => one !== before).flatMap(fieldsOf).map((field) => field.code));
  const old = fieldsOf(before);
  const next = fieldsOf(question);
  const names = new Map<string, string>();
  // Rows that changed places or went are no new names.
  if (old.length === next.length)
    old.forEach(({ code: was }, index) => {
      const now = next[index]?.code ?? was;
      const isNew = !next.some((field) => field.code === was) && !old.some((field) => field.code === now);
      if (isNew && !others.has(was)) names.set(was, now);
    });
  const changed = changeQuestion(survey, page, at, question);
  if (names.size === 0) return changed;
  return {
    ...changed,
    ...(changed.followUp && { followUp: { ...changed.followUp, question: names.get(changed.followUp.question) ?? changed.followUp.question } }),
    pages: changed.pages.map((one) => ({
      ...one,
      showIf: renamedIn(one.showIf, names),
      questions: one.questions.map((other) => (other.showIf ? { ...other, showIf: renamedIn(other.showIf, names) } : other)),
    })),
  };
};

/** Lines of a text as choices or rows: the first language gets the line; a tab parts it into the languages. */
export const itemsFromLines = (text: string, languages: string[], stem: string, taken: string[]): { code: string; text: LocalText }[] => {
  const used = [...taken];
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => {
      let number = 1;
      while (used.includes(`${stem}${number}`)) number++;
      const code = `${stem}${number}`;
      used.push(code);
      return { code, text: Object.fromEntries(languages.map((language, index) => [language, cells[index] ?? '']).filter(([, said]) => said !== '')) };
    });
};

/** Gives a language up, with all that is said in it. */
export const withoutLanguage = (survey: Definition, language: string): Definition => {
  const drop = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(drop);
    if (node === null || typeof node !== 'object') return node;
    const isText = Object.values(node).every((said) => typeof said === 'string');
    return Object.fromEntries(Object.entries(node).filter(([key]) => !isText || key !== language).map(([key, value]) => [key, drop(value)]));
  };
  return { ...(drop(survey) as Definition), languages: survey.languages.filter((one) => one !== language) };
};
