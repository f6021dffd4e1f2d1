import { useSyncExternalStore } from 'react';

/** One beat for every timer of the page: they move together and only while somebody looks. */
const beat = 250;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = performance.now();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = performance.now();
    for (const one of listeners) one();
  }, beat);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** This window's own clock, four times a second. */
export const useBeat = () => useSyncExternalStore(subscribe, () => now);

const two = (value: number) => String(value).padStart(2, '0');

/** 4:05 of a time in milliseconds; what is left is rounded up, so that 0:00 is over. */
export const minutes = (time: number, up = false) => {
  const seconds = Math.max(0, up ? Math.ceil(time / 1000) : Math.floor(time / 1000));
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};
