import { useEffect, useRef } from 'react';
import { api } from '../../api/client';
import type { Refusal } from './refusal';
import { reasonsOf, teller } from './tellRefused';

interface One {
  refused: Refusal;
}

const retry = 60_000;

/** Whoever looks after the wave is told how many answers wait on this device because they were refused. */
export const useTold = (link: string, answers: One[], asked: One[]) => {
  const held = useRef({ answers, asked });
  useEffect(() => {
    held.current = { answers, asked };
  });
  const count = answers.length + asked.length;
  useEffect(() => {
    const tell = teller(link, localStorage, (device, reasons) => api.post(`kiosks/${link}/refused`, { device, reasons }));
    // Without the network, or with storage that is full, it is told another time.
    const again = () => void tell(reasonsOf(held.current.answers, held.current.asked, Date.now())).catch(() => undefined);
    const timer = setInterval(again, retry);
    again();
    return () => clearInterval(timer);
  }, [link, count]);
};
