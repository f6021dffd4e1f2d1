import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { outbox } from './outbox';

const retry = 15_000;

/** Keeps what was given and sends it whenever the server can be reached; how many still wait. `send` and `isWorthKeeping` stay the same. */
export const useOutbox = <T extends { once: string }>(name: string, send: (one: T) => Promise<unknown>, isWorthKeeping?: (one: T) => boolean) => {
  const box = useMemo(() => outbox<T>(name, localStorage, isWorthKeeping), [name, isWorthKeeping]);
  const [waiting, setWaiting] = useState(() => box.waiting().length);
  const busy = useRef(false);
  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    await box.flush(send);
    busy.current = false;
    setWaiting(box.waiting().length);
  }, [box, send]);
  useEffect(() => {
    const again = () => void flush();
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
    setWaiting(box.waiting().length);
    void flush();
  };
  return { waiting, put };
};
