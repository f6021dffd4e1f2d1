import { useEffect, useState } from 'react';
import { playedTo } from './course';

/** So often the picture moves on while it plays: each is asked of the server. */
const beat = 500;

/** The second that is looked at, and whether it runs on; `keep` hears where it stood still. */
export const usePlaying = (first: number, last: number, keep: (second: number) => void) => {
  const [at, setAt] = useState(Math.min(first, last));
  const [speed, setSpeed] = useState(1);
  const [plays, setPlays] = useState(false);
  const isOver = at >= last;

  useEffect(() => {
    if (!plays) return;
    const timer = setInterval(() => setAt((from) => playedTo(from, speed, beat, last)), beat);
    return () => clearInterval(timer);
  }, [plays, speed, last]);

  const second = Math.floor(at);
  const go = (to: number, stop = true) => {
    const there = Math.max(0, Math.min(last, Math.round(to)));
    setAt(there);
    if (stop) setPlays(false);
    keep(there);
  };
  const toggle = () => {
    if (plays && !isOver) keep(second);
    if (!plays && isOver) setAt(0);
    setPlays(!(plays && !isOver));
  };
  return { second, speed, setSpeed, plays: plays && !isOver, go, toggle };
};
