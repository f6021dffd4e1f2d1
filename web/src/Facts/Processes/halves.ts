import { addDays, daysBetween } from '../dates';

/** The earlier and the later half of a log, to begin with: a log beside itself tells nothing. */
export const halvesOf = (log: { from: string; to: string }) => {
  const [from, to] = [log.from.slice(0, 10), log.to.slice(0, 10)];
  const days = daysBetween(from, to);
  if (days < 2) return {};
  const middle = addDays(from, Math.floor(days / 2) - 1);
  return { from, to: middle, otherFrom: addDays(middle, 1), otherTo: to };
};
