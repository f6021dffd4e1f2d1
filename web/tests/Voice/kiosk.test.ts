import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/api/client';
import { lowMark } from '../../src/Voice/definition/lowMark';
import { newKey, outbox } from '../../src/Voice/Kiosk/outbox';
import { refusedFile } from '../../src/Voice/Kiosk/refusedFile';
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

const hour = 3_600_000;
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

  it('keeps apart what the server refuses, says why, and asks again only after an hour', async () => {
    const storage = memory();
    const box = outbox<Kept>('link', storage);
    box.put(answer('late'));
    box.put(answer('good'));
    let asked = 0;
    const send = ({ once }: Kept) => {
      if (once === 'good') return Promise.resolve();
      asked++;
      return Promise.reject(new ProblemError({ status: 409, code: 'voice.waveNotOpen', detail: 'The wave takes no answers now.' }));
    };
    await box.flush(send, { now: 0 });
    await box.flush(send, { now: hour - 1 });
    expect(asked).toBe(1);
    expect(box.waiting()).toEqual([]);
    expect(outbox<Kept>('link', storage).refused()).toMatchObject([{ once: 'late', refused: { code: 'voice.waveNotOpen', since: 0 } }]);

    await box.flush(send, { now: hour });
    await box.flush(send, { now: hour + 1, asked: true });
    expect(asked).toBe(3);
    expect(box.refused()).toMatchObject([{ refused: { since: 0, tried: hour + 1 } }]);

    const sent: Kept[] = [];
    await box.flush((one) => Promise.resolve(sent.push(one)), { now: 3 * hour });
    expect(sent).toEqual([answer('late')]);
    expect(box.refused()).toEqual([]);
  });

  it('takes a network that is away, a busy server and a proxy for no refusal', async () => {
    const box = outbox<Kept>('link', memory());
    for (const problem of [new Error('offline'), new ProblemError({ status: 429, code: 'tooMany' }), new ProblemError({ status: 503, code: 'x' }), new ProblemError({ status: 404 })]) {
      box.put(answer('a'));
      await box.flush(() => Promise.reject(problem));
      expect([box.waiting().length, box.refused().length]).toEqual([1, 0]);
      await box.flush(() => Promise.resolve());
    }
  });

  it('lets go of what was refused when it is discarded, or after thirty days', async () => {
    const box = outbox<Kept>('link', memory());
    const refuse = () => Promise.reject(new ProblemError({ status: 409, code: 'voice.waveNotOpen' }));
    box.put(answer('a'));
    await box.flush(refuse, { now: 0 });
    box.put(answer('b'));
    box.discard(box.refused());
    expect([box.waiting().map(({ once }) => once), box.refused()]).toEqual([['b'], []]);
    await box.flush(refuse, { now: 0 });
    await box.flush(refuse, { now: 30 * 24 * hour });
    expect(box.refused()).toHaveLength(1);
    await box.flush(refuse, { now: 30 * 24 * hour + 1 });
    expect([box.waiting(), box.refused()]).toEqual([[], []]);
  });

  it('saves what was refused as a file that the wave takes, without formulas', () => {
    expect(refusedFile([{ once: 'a', language: 'zh-CN', answers: { CSAT: '5', WHY: '=1+1, "x"' } }, { once: 'b', language: 'en', answers: { CSAT: '-1' } }])).toBe(
      '\uFEFFlanguage,CSAT,WHY\r\nzh-CN,5,"\'=1+1, ""x"""\r\nen,-1,\r\n',
    );
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
