import { refusalOf, rests, type Refusal } from './refusal';

const keyLength = 32;
const longestRefused = 30 * 24 * 3_600_000;

/** What makes an answer one answer however often it is sent. A hall's device may be served without TLS, where `randomUUID` is not there. */
export const newKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(keyLength))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
type Kept<T> = T & { refused?: Refusal };

const isRefused = <T>(one: Kept<T>): one is T & { refused: Refusal } => one.refused !== undefined;

/** What was given at a kiosk and has not reached the server; it outlives a reload and a switched-off device. What the server refuses is kept apart for thirty days. */
export const outbox = <T extends { once: string }>(name: string, storage: Storage, isWorthKeeping: (one: T) => boolean = () => true) => {
  /** What storage that is full or closed did not take; null where it did. */
  let spare: Kept<T>[] | null = null;
  const all = (): Kept<T>[] => {
    if (spare) return spare;
    try {
      return JSON.parse(storage.getItem(name) ?? '[]') as Kept<T>[];
    } catch {
      return [];
    }
  };
  const keep = (those: Kept<T>[]) => {
    try {
      storage.setItem(name, JSON.stringify(those));
      spare = null;
    } catch {
      spare = those;
    }
  };
  const isKept = (now: number) => (one: Kept<T>) => isWorthKeeping(one) && !(one.refused && now - one.refused.since > longestRefused);
  return {
    waiting: (): T[] => all().filter((one) => !isRefused(one)),
    refused: () => all().filter(isRefused),
    put: (one: T) => keep([...all(), one]),
    /** What was refused, as far as it was looked at. */
    discard: (those: readonly { once: string }[]) => keep(all().filter((one) => !isRefused(one) || !those.some(({ once }) => once === one.once))),
    /** Sends what waits, oldest first; what is not taken stays for the next time. What was refused is tried again once an hour, or when it is asked for. */
    flush: async (send: (one: T) => Promise<unknown>, { asked = false, now = Date.now() } = {}) => {
      if (!all().every(isKept(now))) keep(all().filter(isKept(now)));
      for (const one of all()) {
        const { refused, ...given } = one;
        if (refused && !asked && rests(refused, now)) continue;
        try {
          await send(given as unknown as T);
        } catch (error) {
          const refusal = refusalOf(error, refused, now);
          if (refusal) keep(all().map((other) => (other.once === one.once ? { ...other, refused: refusal } : other)));
          continue;
        }
        keep(all().filter((other) => other.once !== one.once));
      }
    },
  };
};
