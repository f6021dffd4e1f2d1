import type { Definition, Question, Row, Scale } from '../types';

export type FieldKind = 'points' | 'choice' | 'choices' | 'text' | 'number' | 'date';

/** One value that an answer sheet can hold; a matrix has one for each row, pairs have two. */
export interface Field {
  code: string;
  kind: FieldKind;
  question: Question;
  row?: Row;
  half?: 'expectation' | 'perception';
  scale?: Scale;
}

export const expectationEnd = '_E';
export const perceptionEnd = '_P';

const fixed: Partial<Record<Question['kind'], Scale>> = {
  agreement: { least: 1, most: 5 },
  nps: { least: 0, most: 10 },
  effort: { least: 1, most: 7 },
};

/** The ends of the scales that a kind brings with it; a rating, a matrix and pairs say their own. */
export const fixedScale = (kind: Question['kind']) => fixed[kind];

export const scaleOf = (question: Question): Scale | undefined => {
  const ends = fixed[question.kind];
  return ends ? { ...question.scale, ...ends } : (question.scale ?? undefined);
};

export const fieldsOf = (question: Question): Field[] => {
  const scale = scaleOf(question);
  const one = (kind: FieldKind): Field[] => [{ code: question.code, kind, question }];
  switch (question.kind) {
    case 'section':
      return [];
    case 'singleChoice':
      return one('choice');
    case 'multipleChoice':
      return one('choices');
    case 'text':
    case 'number':
    case 'date':
      return one(question.kind);
    case 'matrix':
      return (question.rows ?? []).map((row) => ({ code: row.code, kind: 'points', question, row, scale }));
    case 'pairs':
      return (question.rows ?? []).flatMap((row): Field[] => [
        { code: row.code + expectationEnd, kind: 'points', question, row, scale, half: 'expectation' },
        { code: row.code + perceptionEnd, kind: 'points', question, row, scale, half: 'perception' },
      ]);
    default:
      return [{ code: question.code, kind: 'points', question, scale }];
  }
};

export const allFields = (survey: Definition): Field[] => survey.pages.flatMap((page) => page.questions).flatMap(fieldsOf);

/** An expectation in a pair indicates nothing itself: it is what perception is held against. */
export const constructOf = (field: Field) => (field.half === 'expectation' ? undefined : (field.row?.construct ?? field.question.construct ?? undefined));

/** What stands before a place, and so can have been answered there. Without a question: before the whole page. */
export const fieldsBefore = (survey: Definition, page: number, question?: number): Field[] => [
  ...survey.pages.slice(0, page).flatMap((earlier) => earlier.questions).flatMap(fieldsOf),
  ...(question === undefined ? [] : (survey.pages[page]?.questions.slice(0, question) ?? []).flatMap(fieldsOf)),
];

export const hasRows = (kind: Question['kind']) => kind === 'matrix' || kind === 'pairs';

export const hasChoices = (kind: Question['kind']) => kind === 'singleChoice' || kind === 'multipleChoice';

export const hasPoints = (kind: Question['kind']) => kind === 'rating' || hasRows(kind) || fixed[kind] !== undefined;
