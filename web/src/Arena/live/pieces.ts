import type { Change, Clock, Happened, Picture, Pieces, Scenario } from './types';

/** What this window knows of the game, and when it heard the clock. */
export interface Known {
  number: number;
  pieces: Pieces;
  scenario: Scenario;
  /** On this window's own clock. */
  clockAt: number;
  /** What happened lately, the newest last, each with a number of this window's own. */
  heard: (Happened & { key: number })[];
}

const mostHeard = 60;

export const ofPicture = (picture: Picture, now: number, before?: Known | null): Known => ({
  number: picture.number,
  pieces: picture.pieces,
  scenario: picture.scenario,
  clockAt: now,
  heard: before?.heard ?? [],
});

/** The game after a change; the same where the change is an old one; null where one before it is missing, so that the whole has to be asked for. */
export const withChange = (known: Known, change: Change, now: number): Known | null => {
  if (change.number <= known.number && change.from < known.number) return known;
  if (change.from !== known.number) return null;
  const gone = new Set(change.gone);
  const pieces = Object.fromEntries(Object.entries({ ...known.pieces, ...change.set }).filter(([key]) => !gone.has(key)));
  const last = known.heard.at(-1)?.key ?? 0;
  const heard = change.events.length === 0 ? known.heard : [...known.heard, ...change.events.map((one, i) => ({ ...one, key: last + i + 1 }))].slice(-mostHeard);
  return { number: change.number, pieces, scenario: known.scenario, clockAt: 'clock' in change.set ? now : known.clockAt, heard };
};

/** Milliseconds in the round, as the clock runs on since it was heard; never past the end. */
export const roundNow = (clock: Clock, heardAt: number, now: number) =>
  clock.isRunning ? Math.min(clock.end, clock.now + Math.max(0, now - heardAt) * clock.speed) : clock.now;
