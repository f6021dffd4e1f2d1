/** Completes a time as people type it: 8 is 08:00, 830 and 8:30 are 08:30, 24 is 24:00; what is no time stays as it is. */
export const completed = (typed: string) => {
  const text = typed.normalize('NFKC').trim().replace('.', ':');
  const match = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!match) return typed.trim();
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const isTime = minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0));
  return isTime ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : text;
};

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Hours open, in windows that do not overlap. */
export const hoursOf = (windows: { from: string; to: string }[]) =>
  windows.reduce((sum, window) => sum + Math.max(0, minuteOf(window.to) - minuteOf(window.from)), 0) / 60;
