import type { AnswerTest, Condition, Definition, Question, SurveyPage } from '../types';
import { fieldsOf, type Field } from './fields';

/** Answers as text, by field: points and numbers in digits, choices by code, several joined by a comma. */
export type Answers = Record<string, string>;

export const dontKnow = '?';

export const choicesIn = (answer: string | undefined) => (answer ? answer.split(',') : []);

const plainNumber = /^-?(\d+\.?\d*|\.\d+)$/;

/** The answer as a number; NaN, which no comparison holds for, where it is none. */
const numberIn = (answer: string | undefined) => (answer && plainNumber.test(answer) ? Number(answer) : NaN);

const testHolds = ({ field, operator, values }: AnswerTest, answers: Answers) => {
  const answer = answers[field] ?? '';
  const wanted = values ?? [];
  switch (operator) {
    case 'answered':
      return answer !== '';
    case 'notAnswered':
      return answer === '';
    case 'is':
      return choicesIn(answer).some((one) => wanted.includes(one));
    case 'isNot':
      return !choicesIn(answer).some((one) => wanted.includes(one));
    case 'atLeast':
      return numberIn(answer) >= numberIn(wanted[0]);
    case 'atMost':
      return numberIn(answer) <= numberIn(wanted[0]);
  }
};

/** Whether the tests hold; nothing to test always holds. */
export const holds = (condition: Condition | null | undefined, answers: Answers) => {
  if (!condition || condition.tests.length === 0) return true;
  return condition.any ? condition.tests.some((test) => testHolds(test, answers)) : condition.tests.every((test) => testHolds(test, answers));
};

/** The questions of a page that are to be asked. */
export const asked = (page: SurveyPage, answers: Answers): Question[] => page.questions.filter((question) => holds(question.showIf, answers));

/** The fields that are reached at all, with what of the answers is left: an answer to any other has lost its question. */
export const reached = (survey: Definition, answers: Answers): { fields: Field[]; kept: Answers } => {
  const kept: Answers = {};
  const fields: Field[] = [];
  for (const page of survey.pages) {
    if (!holds(page.showIf, kept)) continue;
    for (const question of page.questions) {
      if (!holds(question.showIf, kept)) continue;
      for (const field of fieldsOf(question)) {
        fields.push(field);
        const answer = answers[field.code];
        if (answer !== undefined) kept[field.code] = answer;
      }
    }
  }
  return { fields, kept };
};

const isShown = (page: SurveyPage, answers: Answers) => holds(page.showIf, answers) && asked(page, answers).length > 0;

/** The first page from `from` on that is to be shown and asks or says something; null when the survey is over. */
export const nextPage = (survey: Definition, from: number, answers: Answers): number | null => {
  const found = survey.pages.findIndex((page, at) => at >= from && isShown(page, answers));
  return found < 0 ? null : found;
};

/** The page that was met before this one; null at the first. */
export const pageBefore = (survey: Definition, at: number, answers: Answers): number | null => {
  const found = survey.pages.slice(0, at).findLastIndex((page) => isShown(page, answers));
  return found < 0 ? null : found;
};
