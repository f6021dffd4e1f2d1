/** Pure functions of a replay: where one is, what comes next, what a what-if asks. */
import type { Note } from '../console/types';
import { parts as allParts, type Part } from '../live/types';
import { queues, type ForkQuestion, type Mark, type Queue, type Row } from './types';

const second = 1000;

export const speeds = [1, 2, 5, 10, 20] as const;

/** What stands out on a chart, by the lane that it is drawn in. */
export const lanes = { fault: ['failed', 'down'], restored: ['restored', 'mirrored'], money: ['bought', 'mirrorBought'], clock: ['paused', 'resumed', 'extended', 'decaySet'] } as const;

export type Lane = keyof typeof lanes | 'note';

export const laneOf = (kind: string): Lane | null => (Object.entries(lanes) as [Lane, readonly string[]][]).find(([, kinds]) => kinds.includes(kind))?.[0] ?? null;

/** Everybody's steps with each case are too many to step through one by one; these are what a look back stops at. */
const stops = new Set(['failed', 'down', 'restored', 'mirrored', 'mirrorFailed', 'cancelled', 'reported', 'concluded', 'rejected', 'bought', 'declined', 'mirrorBought', 'paused', 'extended', 'decaySet', 'written', 'seatTaken']);

/** The last second of a round that can be looked at. */
export const lastSecond = (length: number) => Math.floor(length / second);

/** The second at which an event shows: all of it has happened by then. */
export const secondOf = (at: number, length: number) => Math.min(Math.ceil(at / second), lastSecond(length));

/** The next second, or the one before, at which something happened that one stops at. */
export const stopFrom = (marks: readonly Mark[], notes: readonly Note[], length: number, from: number, step: 1 | -1) => {
  const seconds = [...marks.filter(({ kind }) => stops.has(kind)), ...notes].map(({ at }) => secondOf(at, length));
  return step > 0 ? Math.min(...seconds.filter((one) => one > from), lastSecond(length)) : Math.max(...seconds.filter((one) => one < from), 0);
};

/** What happened lately, the newest last. */
export const latelyAt = (marks: readonly Mark[], now: number, most: number) => marks.filter(({ at }) => at <= now * second).slice(-most);

export const openCases = (row: Row) => queues.reduce((sum, queue) => sum + row[queue], 0);

/** So many stretches of a round are told apart on a chart of the queue. */
const stretches = 50;

export interface Stretch {
  from: number;
  to: number;
  /** Mean of the rows that lie in it. */
  mean: Record<Queue, number>;
}

/** The queue from stretch to stretch: at each second it jumps, and hides where it grows. */
export const queueOver = (rows: readonly Row[], length: number): Stretch[] => {
  const long = Math.max(second, Math.ceil(length / stretches / second) * second);
  const count = Math.max(1, Math.ceil(length / long));
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [i * long, Math.min(length, (i + 1) * long)];
    const own = rows.filter(({ at }) => at >= from && (at < to || (i === count - 1 && at <= to)));
    return { from, to, mean: Object.fromEntries(queues.map((queue) => [queue, own.reduce((sum, row) => sum + row[queue], 0) / Math.max(1, own.length)])) as Record<Queue, number> };
  });
};

/** Where playing has come to after a beat; whole seconds, so that each can be shown. */
export const playedTo = (from: number, speed: number, beat: number, last: number) => Math.min(last, from + (speed * beat) / second);

interface AsItWas {
  parts: readonly Part[];
  limits: readonly number[];
  shares: readonly number[];
}

export interface Wish extends AsItWas {
  /** Against the scenario's own; null leaves it. */
  decay: number | null;
  buys: boolean | null;
  newFaults: boolean;
  toTheEnd: boolean;
  runs: number;
}

const same = (one: readonly unknown[], other: readonly unknown[]) => one.length === other.length && one.every((value, i) => value === other[i]);

const inOrder = (chosen: readonly Part[]) => allParts.filter((part) => chosen.includes(part));

/** Only what differs from how it was is asked for. */
export const questionOf = (round: number, at: number, was: AsItWas, wish: Wish): ForkQuestion => ({
  round,
  second: at,
  ...(!same(inOrder(wish.parts), inOrder(was.parts)) && { parts: inOrder(wish.parts) }),
  ...(!same(wish.limits, was.limits) && { limits: [...wish.limits] }),
  ...(!same(wish.shares, was.shares) && { shares: [...wish.shares] }),
  ...(wish.decay !== null && { decay: Math.round(wish.decay * 1000) }),
  ...(wish.buys !== null && { buys: wish.buys }),
  newFaults: wish.newFaults,
  toTheEnd: wish.toTheEnd,
  runs: wish.runs,
});

/** Where values lie between the least and the most of all that are shown, 0 to 1. */
export const scaleOf = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
};

/** Whether what really happened lies among nine in ten of the runs. */
export const placeAmong = (really: number, spread: { p5: number; p95: number }) => (really < spread.p5 ? 'below' : really > spread.p95 ? 'above' : 'within');
