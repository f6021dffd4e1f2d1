import { useEffect, useRef } from 'react';

const short = 120;

/** A phone that lies on the table trembles when more waits than before. */
export const useNudge = (waiting: number) => {
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting > before.current && 'vibrate' in navigator) navigator.vibrate(short);
    before.current = waiting;
  }, [waiting]);
};
