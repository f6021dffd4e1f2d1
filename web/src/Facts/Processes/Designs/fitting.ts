import type { DesignCard } from '../types';

const most = 5;

/** Designs that can be of a log, for at least half of their steps are done in it: the closest first. */
export const fittingDesigns = (designs: readonly DesignCard[], activities: ReadonlySet<string>) =>
  designs
    .map((design) => ({ design, known: design.activities.filter((name) => activities.has(name)).length }))
    .filter(({ design, known }) => known > 0 && known * 2 >= design.activities.length)
    .sort((one, other) => other.known / other.design.activities.length - one.known / one.design.activities.length || other.known - one.known)
    .slice(0, most);
