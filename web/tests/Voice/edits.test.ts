import { describe, expect, it } from 'vitest';
import { nextCode, proposeCode } from '../../src/Voice/definition/codes';
import {
  duplicatePage,
  duplicateQuestion,
  itemsFromLines,
  measuresFor,
  moveQuestionTo,
  newQuestion,
  renameIn,
  stepQuestion,
  withKind,
  withoutLanguage,
} from '../../src/Voice/definition/edits';
import { allFields, fieldsBefore } from '../../src/Voice/definition/fields';
import { begin, record, redo, undo } from '../../src/Voice/definition/history';
import { isAlike, partsOfDraft } from '../../src/Voice/definition/tidy';
import { faultsOf } from '../../src/Voice/definition/wrong';
import type { Definition, Question } from '../../src/Voice/types';

const ask = (code: string, more: Partial<Question> = {}): Question => ({ code, kind: 'text', text: { en: code }, ...more });
const rows = (...codes: string[]) => codes.map((code) => ({ code, text: { en: code } }));
const survey: Definition = {
  languages: ['zh-CN', 'en'],
  title: { en: 'T', 'zh-CN': '题' },
  pages: [
    { code: 'p1', questions: [ask('A'), ask('M', { kind: 'matrix', scale: { least: 1, most: 5 }, rows: rows('M1', 'M2') })] },
    { code: 'p2', questions: [ask('B', { showIf: { any: true, tests: [{ field: 'M1', operator: 'answered' }, { field: 'A', operator: 'answered' }] } })] },
  ],
  constructs: [],
  paths: [],
};
const order = ({ pages }: Definition) => pages.map((page) => page.questions.map((question) => question.code).join(''));

describe('moving questions', () => {
  it('steps within a page and over its edge, and stays where there is no further', () => {
    const down = stepQuestion(survey, { page: 0, question: 0 }, 1);
    expect([order(down.survey), down.at]).toEqual([['MA', 'B'], { page: 0, question: 1 }]);
    const over = stepQuestion(down.survey, down.at, 1);
    expect([order(over.survey), over.at]).toEqual([['M', 'AB'], { page: 1, question: 0 }]);
    expect(order(stepQuestion(over.survey, over.at, -1).survey)).toEqual(['MA', 'B']);
    expect(stepQuestion(survey, { page: 0, question: 0 }, -1).survey).toBe(survey);
    expect(stepQuestion(survey, { page: 1, question: 0 }, 1).survey).toBe(survey);
  });

  it('drops a question before the one it is dropped on, also on its own page', () => {
    expect(order(moveQuestionTo(survey, { page: 1, question: 0 }, { page: 0, question: 1 }).survey)).toEqual(['ABM', '']);
    expect(order(moveQuestionTo(survey, { page: 0, question: 0 }, { page: 0, question: 2 }).survey)).toEqual(['MA', 'B']);
  });
});

describe('copies and codes', () => {
  it('gives copies codes of their own, rows too', () => {
    expect(allFields(duplicateQuestion(survey, 0, 1)).map((field) => field.code)).toEqual(['A', 'M1', 'M2', 'M1_2', 'M2_2', 'B']);
    const codes = allFields(duplicatePage(survey, 0)).map((field) => field.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(duplicatePage(survey, 0).pages.map((page) => page.code)).toEqual(['p1', 'p1_2', 'p2']);
  });

  it('numbers new questions past what is taken', () => {
    expect(newQuestion(survey, 'nps').code).toMatch(/^Q\d+$/);
    expect(nextCode('Q', ['Q2'])).toBe('Q3');
  });

  it('proposes a code from a name that has letters, else from what the survey is made of', () => {
    expect(proposeCode('Spring Wave 2026', 'index', [])).toBe('spring-wave-2026');
    expect(proposeCode('Été', 'index', [])).toBe('ete');
    expect(proposeCode('客户满意度', 'index', ['index', 'index-2'])).toBe('index-3');
    expect(proposeCode('2026', 'core', [])).toBe('core');
  });

  it('takes a new code over into the conditions that name it, and leaves them when rows change places', () => {
    const matrix = survey.pages[0]?.questions[1] as Question;
    const renamed = renameIn(survey, 0, 1, { ...matrix, rows: rows('X', 'M2') });
    expect(renamed.pages[1]?.questions[0]?.showIf?.tests.map((test) => test.field)).toEqual(['X', 'A']);
    const swapped = renameIn(survey, 0, 1, { ...matrix, rows: rows('M2', 'M1') });
    expect(swapped.pages[1]?.questions[0]?.showIf?.tests.map((test) => test.field)).toEqual(['M1', 'A']);
  });
});

describe('kinds and lines', () => {
  it('keeps what both kinds use and gives what the new one needs', () => {
    const choice = withKind(ask('Q', { required: true }), 'singleChoice');
    expect(choice.choices).toHaveLength(2);
    expect(withKind({ ...choice, measures: 'resolved' }, 'multipleChoice')).toMatchObject({ required: true, choices: choice.choices });
    expect(withKind({ ...choice, measures: 'resolved' }, 'multipleChoice').measures).toBeUndefined();
    expect(withKind(choice, 'rating')).toMatchObject({ scale: { least: 1, most: 10 } });
    expect(withKind(ask('Q', { kind: 'nps', scale: { least: 0, most: 10, dontKnow: true } }), 'rating').scale).toEqual({ least: 1, most: 10, dontKnow: true });
    expect(withKind(choice, 'section').required).toBeUndefined();
    expect(measuresFor(ask('Q', { kind: 'nps' }))).toContain('recommendation');
    expect(measuresFor(ask('Q', { kind: 'matrix' }))).toEqual([]);
  });

  it('makes one item of each line, a tab parting the languages', () => {
    expect(itemsFromLines('是\tYes\r\n\n 否 \n', ['zh-CN', 'en'], 'a', ['a1'])).toEqual([
      { code: 'a2', text: { 'zh-CN': '是', en: 'Yes' } },
      { code: 'a3', text: { 'zh-CN': '否' } },
    ]);
  });

  it('drops what was said in a language that is given up, and nothing else', () => {
    const less = withoutLanguage(survey, 'en');
    expect([less.languages, less.title]).toEqual([['zh-CN'], { 'zh-CN': '题' }]);
    expect(JSON.stringify(less)).not.toContain('"en"');
    expect(less.pages[1]?.questions[0]?.showIf?.any).toBe(true);
  });

  it('offers a condition only what stands before', () => {
    expect(fieldsBefore(survey, 0, 1).map((field) => field.code)).toEqual(['A']);
    expect(fieldsBefore(survey, 1).map((field) => field.code)).toEqual(['A', 'M1', 'M2']);
    expect(fieldsBefore(survey, 0)).toEqual([]);
  });
});

describe('steps', () => {
  it('take typing at one place as one step until there is a pause', () => {
    let history = begin('');
    for (const [text, at] of [['a', 0], ['ab', 300], ['abc', 600], ['abcd', 5000]] as const) history = record(history, text, 'text', at);
    expect(undo(history).present).toBe('abc');
    expect(undo(undo(history)).present).toBe('');
    expect(redo(undo(history)).present).toBe('abcd');
    expect(undo(undo(undo(history))).present).toBe('');
  });

  it('keep two places apart, and forget what was undone when something else is done', () => {
    const two = record(record(begin('0'), '1', 'a', 0), '2', 'b', 10);
    expect(undo(two).present).toBe('1');
    expect(redo(record(undo(two), '3', '', 20)).present).toBe('3');
  });
});

describe('drafts and faults', () => {
  it('are alike whatever says nothing and in whichever order', () => {
    expect(isAlike({ a: 1, b: null, c: { d: false, e: 2 } }, { c: { e: 2 }, a: 1 })).toBe(true);
    expect(isAlike({ any: false }, {})).toBe(false);
  });

  it('are told apart by the question that differs', () => {
    const there = partsOfDraft({ name: 'n', definition: survey });
    const here = partsOfDraft({ name: 'n', definition: { ...survey, pages: survey.pages.map((page) => ({ ...page, questions: page.questions.map((one) => (one.code === 'B' ? { ...one, required: true } : one)) })) } });
    expect(Object.keys(here).filter((key) => !isAlike(here[key], there[key]))).toEqual(['question B']);
  });

  it('stand at their codes, in the order of the survey', () => {
    const faults = faultsOf({ 'pages.1.questions.0.text': ['notTranslated:en'], 'pages.0.questions': ['required'], title: ['tooLong'], 'pages.0.questions.1.rows.1.code': ['notACode'] }, survey);
    expect(faults.map(({ page, question, rest }) => [page?.code, question?.code, rest])).toEqual([
      [undefined, undefined, 'title'],
      ['p1', undefined, 'questions'],
      ['p1', 'M', 'rows.1.code'],
      ['p2', 'B', 'text'],
    ]);
  });
});
