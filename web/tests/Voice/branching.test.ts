import { describe, expect, it } from 'vitest';
import { asked, nextPage, pageBefore, reached } from '../../src/Voice/definition/branching';
import type { Condition, Definition, Operator, Question } from '../../src/Voice/types';

const words = { en: '?' };
const when = (field: string, operator: Operator, ...values: string[]): Condition => ({ any: false, tests: [{ field, operator, values }] });
const mark: Question = { code: 'MARK', kind: 'rating', text: words, scale: { least: 1, most: 10, dontKnow: true } };
const why: Question = { code: 'WHY', kind: 'text', text: words, showIf: when('MARK', 'atMost', '5') };
const more: Question = { code: 'MORE', kind: 'text', text: words, showIf: when('WHY', 'answered') };
const pageOf = (code: string, ...questions: Question[]) => ({ code, questions });
const survey: Definition = {
  languages: ['en'],
  title: words,
  pages: [pageOf('p1', mark), pageOf('p2', why), pageOf('p3', more)],
  constructs: [],
  paths: [],
};

/** The same cases as the server's own tests of branching. */
describe('branching', () => {
  it.each([
    ['3', 1],
    ['5', 1],
    ['6', null],
    ['?', null],
    ['', null],
  ])('after the mark "%s" the page that asks why is %s', (given, page) => {
    expect(nextPage(survey, 1, { MARK: given })).toBe(page);
  });

  it('drops an answer whose question is no longer asked, with all that hung on it', () => {
    const answers = { MARK: '9', WHY: 'slow', MORE: 'very' };
    expect(reached(survey, answers).fields.map((field) => field.code)).toEqual(['MARK']);
    expect(reached(survey, answers).kept).toEqual({ MARK: '9' });
    expect(reached(survey, { ...answers, MARK: '2' }).fields.map((field) => field.code)).toEqual(['MARK', 'WHY', 'MORE']);
  });

  it('goes back to the page that was met, not to one that was passed over', () => {
    expect(pageBefore({ ...survey, pages: [...survey.pages, pageOf('p4', mark)] }, 3, { MARK: '9' })).toBe(0);
    expect(pageBefore(survey, 0, {})).toBeNull();
  });

  it('compares numbers as numbers and not as texts', () => {
    const page = pageOf('p', { ...why, showIf: when('MARK', 'atLeast', '9') });
    expect(asked(page, { MARK: '10' })).toHaveLength(1);
    expect(asked(page, { MARK: '8' })).toHaveLength(0);
    expect(asked(page, { MARK: '1e9' })).toHaveLength(0);
  });

  it('asks for any or for all of several tests, and looks into several choices', () => {
    const tests = [
      { field: 'A', operator: 'is' as const, values: ['x', 'y'] },
      { field: 'B', operator: 'isNot' as const, values: ['z'] },
    ];
    const shown = (any: boolean, answers: Record<string, string>) => asked(pageOf('p', { ...why, showIf: { any, tests } }), answers).length === 1;
    expect(shown(false, { A: 'w,y', B: 'q' })).toBe(true);
    expect(shown(false, { A: 'w,y', B: 'q,z' })).toBe(false);
    expect(shown(true, { A: 'w', B: 'z' })).toBe(false);
    expect(shown(true, { A: 'w' })).toBe(true);
  });
});
