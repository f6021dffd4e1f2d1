import type { Schemas } from '../../api/schemas';
import { newKey } from './outbox';
import type { Refusal } from './refusal';

export type RefusedFor = Schemas['RefusedFor'];

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

interface One {
  refused: Refusal;
}

const second = 1000;

/** How many were refused for what; of what was answered or typed it says nothing. */
export const reasonsOf = (answers: One[], asked: One[], now: number): RefusedFor[] => {
  const reasons = new Map<string, RefusedFor>();
  const count = (those: One[], what: 'answers' | 'asked') => {
    for (const { refused } of those) {
      const code = refused.code ?? String(refused.status);
      const reason = reasons.get(code) ?? { code, answers: 0, asked: 0, waitedSeconds: 0 };
      reason[what] += 1;
      reason.waitedSeconds = Math.max(reason.waitedSeconds, Math.round((now - refused.since) / second));
      reasons.set(code, reason);
    }
  };
  count(answers, 'answers');
  count(asked, 'asked');
  return [...reasons.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
};

/** Tells the server when it is another than what was told last; what could not be told is told the next time. */
export const teller = (link: string, storage: Storage, send: (device: string, reasons: RefusedFor[]) => Promise<unknown>) => {
  const device = () => {
    const name = `kiosk device ${link}`;
    let key = storage.getItem(name);
    if (!key) storage.setItem(name, (key = newKey()));
    return key;
  };
  const told = `kiosk told ${link}`;
  const said = (reasons: RefusedFor[]) => reasons.map(({ code, answers, asked }) => `${code} ${answers} ${asked}`).join('\n');
  return async (reasons: RefusedFor[]) => {
    const now = said(reasons);
    if ((storage.getItem(told) ?? '') === now) return false;
    await send(device(), reasons);
    storage.setItem(told, now);
    return true;
  };
};
