import { useEffect, useState } from 'react';

const touches = ['pointerdown', 'keydown', 'input'] as const;

/** Seconds left until somebody who walked away is taken for gone, once they run out; null while somebody is there. */
export const useIdle = (active: boolean, after: number, warning: number, onGone: () => void) => {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (!active) return;
    let since = Date.now();
    const touched = () => {
      since = Date.now();
      setLeft(null);
    };
    const timer = setInterval(() => {
      const idle = (Date.now() - since) / 1000;
      if (idle >= after + warning) {
        touched();
        onGone();
      } else if (idle >= after) setLeft(Math.ceil(after + warning - idle));
    }, 250);
    for (const touch of touches) window.addEventListener(touch, touched);
    return () => {
      clearInterval(timer);
      setLeft(null);
      for (const touch of touches) window.removeEventListener(touch, touched);
    };
  }, [active, after, warning, onGone]);
  return left;
};
