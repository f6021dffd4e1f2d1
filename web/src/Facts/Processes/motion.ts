import type { Point } from '../../common/layout';

/** Cases moving over a map: where each is at a moment. Plain numbers, so that it can be tested. */

export interface Journey {
  /** Numbers of activities, in order. */
  activities: number[];
  /** Seconds after the beginning of all at which each begins. */
  seconds: number[];
}

/** Between which activities a case is, and how far from the one to the other; null before it begins and after it has ended. */
export const legOf = ({ activities, seconds }: Journey, at: number): { from: number; to: number; share: number } | null => {
  const last = seconds.length - 1;
  if (last < 0 || at < (seconds[0] as number) || at > (seconds[last] as number)) return null;
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((seconds[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  const next = Math.min(low + 1, last);
  const [from, to] = [activities[low] as number, activities[next] as number];
  const [begin, end] = [seconds[low] as number, seconds[next] as number];
  return { from, to, share: end > begin ? (at - begin) / (end - begin) : 0 };
};

/** The point at a share of a way's length. */
export const alongWay = (points: Point[], share: number): Point | null => {
  const first = points[0];
  if (!first) return null;
  const lengths = points.slice(1).map((point, at) => Math.hypot(point.x - (points[at] as Point).x, point.y - (points[at] as Point).y));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at] as Point, points[at + 1] as Point];
    if (left <= length) return length === 0 ? to : { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points.at(-1) ?? first;
};

/** How many are under way at a moment. */
export const underWay = (journeys: Journey[], at: number) => journeys.filter((journey) => legOf(journey, at) !== null).length;
