import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { outbox } from './outbox';

const retry = 15_000;

/** Keeps what was given and sends it whenever the server can be reached; what still waits, and what was refused. `send` and `isWorthKeeping` stay the same. */
export const useOutbox = <T extends { once: string }>(name: string, send: (one: T) => Promise<unknown>, isWorthKeeping?: (one: T) => boolean) => {
  const box = useMemo(() => outbox<T>(name, localStorage, isWorthKeeping), [name, isWorthKeeping]);
  const look = useCallback(() => ({ waiting: box.waiting().length, refused: box.refused() }), [box]);
  const [kept, setKept] = useState(look);
  const busy = useRef(false);
  const flush = useCallback(
    async (asked: boolean) => {
      if (busy.current) return;
      busy.current = true;
      await box.flush(send, { asked });
      busy.current = false;
      setKept(look());
    },
    [box, send, look],
  );
  useEffect(() => {
    const again = () => void flush(false);
    const timer = setInterval(again, retry);
    window.addEventListener('online', again);
    again();
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [flush]);
  const put = (one: T) => {
    box.put(one);
    setKept(look());
    void flush(false);
  };
  const discard = () => {
    box.discard(kept.refused);
    setKept(look());
  };
  return { ...kept, put, discard, tryAgain: () => flush(true) };
};
