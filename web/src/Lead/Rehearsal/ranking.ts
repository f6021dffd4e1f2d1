import type { RehearsedUnit, Side } from '../types';

/** Runs of places that cannot be told apart, as far as they have more than one. */
export const runsOf = (side: Side) => side.alike.filter((run) => run.last > run.first);

/** The run that a place belongs to, from 0. */
export const runAt = (side: Side, place: number) => side.alike.findIndex((run) => place >= run.first && place <= run.last);

/** By how many places somebody would go up (above 0) or down; null where one of the places is not known. */
export const moveOf = (unit: RehearsedUnit): number | null =>
  unit.current?.place == null || unit.proposed?.place == null ? null : unit.current.place - unit.proposed.place;

/** Whether the places that chance leaves somebody in both rankings do not even touch. */
export const isApart = (unit: RehearsedUnit): boolean => {
  const [one, other] = [unit.current, unit.proposed];
  if (one?.bestPlace == null || one.worstPlace == null || other?.bestPlace == null || other.worstPlace == null) return false;
  return one.worstPlace < other.bestPlace || other.worstPlace < one.bestPlace;
};

/** Which tenth of differences chance makes, for a sentence: `2` of ten. Null where it cannot be told. */
export const chanceInTen = (reliability: number | null): number | null => (reliability == null ? null : Math.round((1 - reliability) * 10));
