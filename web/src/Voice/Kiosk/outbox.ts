const keyLength = 32;

/** What makes an answer one answer however often it is sent. A hall's device may be served without TLS, where `randomUUID` is not there. */
export const newKey = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(keyLength))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** What was given at a kiosk and has not reached the server; it outlives a reload and a switched-off device. */
export const outbox = <T extends { once: string }>(name: string, storage: Storage, isWorthKeeping: (one: T) => boolean = () => true) => {
  /** What storage that is full or closed did not take; null where it did. */
  let spare: T[] | null = null;
  const waiting = (): T[] => {
    if (spare) return spare;
    try {
      return JSON.parse(storage.getItem(name) ?? '[]') as T[];
    } catch {
      return [];
    }
  };
  const keep = (all: T[]) => {
    try {
      storage.setItem(name, JSON.stringify(all));
      spare = null;
    } catch {
      spare = all;
    }
  };
  return {
    waiting,
    put: (one: T) => keep([...waiting(), one]),
    /** Sends what waits, oldest first; what is not taken stays for the next time. */
    flush: async (send: (one: T) => Promise<unknown>) => {
      if (!waiting().every(isWorthKeeping)) keep(waiting().filter(isWorthKeeping));
      for (const one of waiting()) {
        try {
          await send(one);
        } catch {
          continue;
        }
        keep(waiting().filter((other) => other.once !== one.once));
      }
    },
  };
};
