/** Edits that can be taken back. Typing at one place is one step until there is a pause. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  /** Where the last edit was made, and when. */
  last: { place: string; at: number } | null;
}

const pause = 1200;
const most = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** A new step, or the last one continued. An edit without a place never continues another. */
export const record = <T>(history: History<T>, next: T, place: string, at: number): History<T> => {
  if (next === history.present) return history;
  const { last } = history;
  const continues = place !== '' && last?.place === place && at - last.at < pause && history.past.length > 0;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-most),
    present: next,
    future: [],
    last: { place, at },
  };
};

export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], last: null };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest, last: null };
};
