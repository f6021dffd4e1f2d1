import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../../api/client';
import { outbox, type WholeAnswer } from './outbox';

const retry = 15_000;

/** Keeps answers and sends them whenever the server can be reached; how many still wait. */
export const useOutbox = (link: string) => {
  const box = useMemo(() => outbox(link, localStorage), [link]);
  const [waiting, setWaiting] = useState(() => box.waiting().length);
  const busy = useRef(false);
  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    await box.flush((answer) => api.post(`kiosks/${link}/answers`, answer));
    busy.current = false;
    setWaiting(box.waiting().length);
  }, [box, link]);
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
  const put = (answer: WholeAnswer) => {
    box.put(answer);
    setWaiting(box.waiting().length);
    void flush();
  };
  return { waiting, put };
};
