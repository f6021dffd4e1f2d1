import { asked, holds, type Answers } from '../definition/branching';
import { fieldsOf } from '../definition/fields';
import type { Definition, Question } from '../types';

/** One screen of a kiosk: a question, and what the survey says before it. */
export interface Step {
  question: Question;
  before: Question[];
}

/** The screens that the answers so far lead through. */
export const stepsOf = (survey: Definition, answers: Answers): Step[] => {
  const steps: Step[] = [];
  let before: Question[] = [];
  for (const page of survey.pages.filter((one) => holds(one.showIf, answers))) {
    for (const question of asked(page, answers)) {
      if (question.kind === 'section') before = [...before, question];
      else {
        steps.push({ question, before });
        before = [];
      }
    }
  }
  return steps;
};

/** A question that one touch answers needs no button to go on. */
export const goesOnByItself = ({ kind }: Question) => ['rating', 'agreement', 'nps', 'effort', 'singleChoice'].includes(kind);

const isNumber = /^-?\d+([.,]\d+)?$/;

/** Whether a step may be left as it is. */
export const isAnswered = (question: Question, answers: Answers) => {
  const given = fieldsOf(question).map((field) => answers[field.code] ?? '');
  if (question.required && given.some((answer) => answer === '')) return false;
  const [first = ''] = given;
  if (question.kind !== 'number' || first === '') return true;
  const value = isNumber.test(first) ? Number(first.replace(',', '.')) : NaN;
  return value >= (question.least ?? -Infinity) && value <= (question.most ?? Infinity);
};
