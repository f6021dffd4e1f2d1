import { describe, expect, it } from 'vitest';
import { lowMark } from '../../src/Voice/definition/lowMark';
import { newKey, outbox } from '../../src/Voice/Kiosk/outbox';
import { isAnswered, stepsOf } from '../../src/Voice/Kiosk/steps';
import type { Definition, Question } from '../../src/Voice/types';

const memory = () => {
  const kept = new Map<string, string>();
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
};

interface Kept {
  once: string;
  at?: number;
}

const answer = (once: string) => ({ once, language: 'en', answers: { Q: '5' } });

describe('the outbox of a kiosk', () => {
  it('keeps what the network does not take, over a restart, and sends it once it does', async () => {
    const storage = memory();
    const box = outbox<Kept>('link', storage);
    box.put(answer('a'));
    box.put(answer('b'));
    await box.flush(() => Promise.reject(new Error('offline')));
    expect(box.waiting()).toHaveLength(2);

    const sent: string[] = [];
    const restarted = outbox<Kept>('link', storage);
    await restarted.flush(({ once }) => Promise.resolve(sent.push(once)));
    expect(sent).toEqual(['a', 'b']);
    expect(restarted.waiting()).toEqual([]);
  });

  it('does not let one answer that is refused hold up the others, and does not lose it', async () => {
    const box = outbox<Kept>('link', memory());
    box.put(answer('bad'));
    box.put(answer('good'));
    await box.flush(({ once }) => (once === 'bad' ? Promise.reject(new Error('refused')) : Promise.resolve()));
    expect(box.waiting().map(({ once }) => once)).toEqual(['bad']);
  });

  it('keeps an answer that is put in while others are being sent', async () => {
    const box = outbox<Kept>('link', memory());
    box.put(answer('a'));
    await box.flush(() => {
      box.put(answer('b'));
      return Promise.resolve();
    });
    expect(box.waiting().map(({ once }) => once)).toEqual(['b']);
  });

  it('sends also what a full storage did not take', async () => {
    const storage = memory();
    const box = outbox<Kept>('link', { ...storage, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } });
    box.put(answer('a'));
    box.put(answer('b'));
    expect(box.waiting()).toHaveLength(2);
    const sent: string[] = [];
    await box.flush(({ once }) => Promise.resolve(sent.push(once)));
    expect(sent).toEqual(['a', 'b']);
    expect(box.waiting()).toEqual([]);
  });

  it('forgets what is no longer worth keeping before it sends', async () => {
    const box = outbox<Kept>('link', memory(), ({ at = 0 }) => at > 5);
    box.put({ once: 'old', at: 1 });
    box.put({ once: 'new', at: 9 });
    await box.flush(() => Promise.reject(new Error('offline')));
    expect(box.waiting().map(({ once }) => once)).toEqual(['new']);
  });

  it('makes keys that the server takes, and none twice', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });
});

const question = (code: string, more: Partial<Question> = {}): Question => ({ code, kind: 'nps', text: { en: code }, ...more }) as Question;

const survey = {
  languages: ['en'],
  title: { en: 'S' },
  pages: [
    { code: 'p1', questions: [question('INTRO', { kind: 'section' }), question('FIRST', { required: true })] },
    { code: 'p2', showIf: { any: false, tests: [{ field: 'FIRST', operator: 'atMost', values: ['6'] }] }, questions: [question('WHY', { kind: 'text' })] },
    { code: 'p3', questions: [question('LAST')] },
  ],
} as unknown as Definition;

describe('a low mark', () => {
  const asksBack = { ...survey, followUp: { question: 'FIRST', atOrBelow: 6, hours: 8 } } as Definition;

  it('is one at or below what the rule says, on its scale', () => {
    expect(lowMark(asksBack, { FIRST: '6' })).toEqual({ mark: 6, least: 0, most: 10 });
    expect(lowMark(asksBack, { FIRST: '0' })?.mark).toBe(0);
    for (const FIRST of ['7', '', 'dontKnow']) expect(lowMark(asksBack, { FIRST })).toBeNull();
    expect(lowMark(survey, { FIRST: '1' })).toBeNull();
  });
});

describe('the screens of a kiosk', () => {
  const codes = (answers: Record<string, string>) => stepsOf(survey, answers).map(({ question: { code } }) => code);

  it('follow the branches, one question at a time', () => {
    expect(codes({ FIRST: '9' })).toEqual(['FIRST', 'LAST']);
    expect(codes({ FIRST: '3' })).toEqual(['FIRST', 'WHY', 'LAST']);
    expect(stepsOf(survey, {})[0]?.before.map(({ code }) => code)).toEqual(['INTRO']);
  });

  it('are left when what must be answered is, and a number is one within its limits', () => {
    expect(isAnswered(question('A', { required: true }), {})).toBe(false);
    expect(isAnswered(question('A', { required: true }), { A: '7' })).toBe(true);
    const number = question('N', { kind: 'number', least: 1, most: 20 });
    expect(['', '1', '20', '1.5'].map((N) => isAnswered(number, { N }))).toEqual([true, true, true, true]);
    expect(['0', '21', 'x', '-'].map((N) => isAnswered(number, { N }))).toEqual([false, false, false, false]);
  });
});
