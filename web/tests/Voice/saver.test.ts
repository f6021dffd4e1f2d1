import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, type Tagged } from '../../src/api/client';
import { Saver } from '../../src/Voice/Builder/Saver';
import type { Draft, SurveyForm } from '../../src/Voice/types';

const draft = (name: string): Draft => ({ name, definition: { languages: ['en'], title: {}, pages: [], constructs: [], paths: [] } });
const answer = (name: string, version: number): Tagged<SurveyForm> => ({
  data: { ...draft(name), code: 's', audience: 'customers', published: 0, changedAt: '', wrong: {} },
  etag: `"${version}"`,
});

/** A server that takes a moment for each save, and fails when told to. */
const begin = () => {
  const sent: [string, string | null][] = [];
  const kept: unknown[] = [];
  const server = { version: 1, fault: null as ProblemError | null };
  const first = draft('0');
  const saver = new Saver({
    first: answer('0', 1),
    draft: first,
    send: async (next, etag) => {
      sent.push([next.name, etag]);
      await new Promise((done) => setTimeout(done, 100));
      if (server.fault) throw server.fault;
      return answer(next.name, ++server.version);
    },
    keep: (unsaved) => kept.push(unsaved?.draft.name ?? null),
  });
  return { saver, sent, kept, server, first };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving by itself', () => {
  it('waits for a pause in typing, then sends the last of it over the version that it began with', async () => {
    const { saver, sent, kept } = begin();
    for (const name of ['a', 'ab', 'abc']) saver.change(draft(name));
    expect(saver.state.status).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([['abc', '"1"']]);
    expect([saver.state.status, saver.state.etag, kept.at(-1)]).toEqual(['saved', '"2"', null]);
  });

  it('saves what was typed during a save afterwards, over the version that the save left', async () => {
    const { saver, sent, kept } = begin();
    saver.change(draft('a'));
    await vi.advanceTimersByTimeAsync(950);
    saver.change(draft('b'));
    await vi.advanceTimersByTimeAsync(100);
    expect([saver.state.status, kept.at(-1)]).toEqual(['waiting', 'b']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([['a', '"1"'], ['b', '"2"']]);
    expect(saver.state.status).toBe('saved');
  });

  it('keeps trying while the server cannot be reached, and keeps the draft meanwhile', async () => {
    const { saver, sent, kept, server } = begin();
    server.fault = new ProblemError({ status: 0, code: 'offline' });
    saver.change(draft('a'));
    await vi.advanceTimersByTimeAsync(1100);
    expect([saver.state.status, kept.at(-1)]).toEqual(['failed', 'a']);
    server.fault = null;
    await vi.advanceTimersByTimeAsync(6000);
    expect([saver.state.status, sent.length, kept.at(-1)]).toEqual(['saved', 2, null]);
  });

  it('does not send again what the server refuses until it is changed', async () => {
    const { saver, sent, server } = begin();
    server.fault = new ProblemError({ status: 400, code: 'invalid' });
    saver.change(draft(''));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([saver.state.status, sent.length]).toEqual(['failed', 1]);
    server.fault = null;
    saver.change(draft('a'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(saver.state.status).toBe('saved');
  });

  it('stops at somebody else’s change, goes on typing unsent, and overwrites only when told to', async () => {
    const { saver, sent, server } = begin();
    server.fault = new ProblemError({ status: 412, code: 'changed', current: answer('theirs', 2).data });
    saver.change(draft('a'));
    await vi.advanceTimersByTimeAsync(1100);
    saver.change(draft('b'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([saver.state.status, sent.length, await saver.flush()]).toEqual(['changed', 1, false]);
    server.fault = null;
    saver.overwrite(answer('theirs', 7));
    await vi.advanceTimersByTimeAsync(200);
    expect([sent.at(-1), saver.state.status]).toEqual([['b', '"7"'], 'saved']);
  });

  it('has nothing to save when a change is taken back, and flushes what waits', async () => {
    const { saver, sent, first } = begin();
    saver.change(draft('a'));
    saver.change(first);
    expect(saver.state.status).toBe('saved');
    saver.change(draft('b'));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(150);
    expect([await flushed, sent]).toEqual([true, [['b', '"1"']]]);
  });
});
