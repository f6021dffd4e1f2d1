import type { Schemas } from '../../api/schemas';

export type WholeAnswer = Schemas['WholeAnswer'];

const keyLength = 32;

/** What makes an answer one answer however often it is sent. A hall's device may be served without TLS, where `randomUUID` is not there. */
export const newKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(keyLength))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** Answers that were given at a kiosk and have not reached the server; they outlive a reload and a switched-off device. */
export const outbox = (link: string, storage: Storage) => {
  const name = `kiosk ${link}`;
  /** What storage that is full or closed did not take; null where it did. */
  let spare: WholeAnswer[] | null = null;
  const waiting = (): WholeAnswer[] => {
    if (spare) return spare;
    try {
      return JSON.parse(storage.getItem(name) ?? '[]') as WholeAnswer[];
    } catch {
      return [];
    }
  };
  const keep = (answers: WholeAnswer[]) => {
    try {
      storage.setItem(name, JSON.stringify(answers));
      spare = null;
    } catch {
      spare = answers;
    }
  };
  return {
    waiting,
    put: (answer: WholeAnswer) => keep([...waiting(), answer]),
    /** Sends what waits, oldest first; what is not taken stays for the next time. */
    flush: async (send: (answer: WholeAnswer) => Promise<unknown>) => {
      for (const answer of waiting()) {
        try {
          await send(answer);
        } catch {
          continue;
        }
        keep(waiting().filter((other) => other.once !== answer.once));
      }
    },
  };
};
