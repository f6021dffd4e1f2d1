import type { Formats } from '../../common/format';
import type { Deviating } from './deviations';
import { beginning, ending, measureOf, type Shown, type ShownEdge } from './shown';
import type { MapMeasure } from './types';

/** What a part of the map says and how it looks: `off` leaves a design, `more` and `less` differ from another map. */
export type Tone = 'off' | 'more' | 'less';

export interface Painted {
  label: string;
  /** From 0 to 1: how thick an arrow is, how dark a box. */
  weight: number;
  tone?: Tone;
}

export interface Paint {
  onEdge: (edge: ShownEdge) => Painted;
  onActivity: (name: string) => Painted;
}

interface Words {
  long: (seconds: number | null | undefined) => string;
  inserted: (cases: number) => string;
  skipped: (cases: number) => string;
}

/** One map by one measure. */
export const paintOf = (shown: Shown, measure: MapMeasure, deviating: Deviating | null, f: Formats, words: Words): Paint => {
  const isOff = measure === 'deviating' && deviating !== null;
  const valueOf = (one: ShownEdge) => {
    if (measure === 'deviating') return deviating?.onEdge(one.from === beginning ? null : one.from, one.to === ending ? null : one.to) || null;
    return one.edge ? measureOf(one.edge, measure) : measure === 'count' ? one.count : null;
  };
  const mostEdges = Math.max(...shown.edges.map((one) => valueOf(one) ?? 0), 1e-9);
  const counts = new Map(shown.activities.map(({ name, count }) => [name, count]));
  const most = Math.max(...counts.values(), 1);
  return {
    onEdge: (one) => {
      const value = valueOf(one);
      const label = value == null ? '' : measure === 'count' || measure === 'deviating' ? f.number(value) : words.long(value);
      return { label, weight: (value ?? 0) / mostEdges, ...(isOff && value != null ? { tone: 'off' as const } : {}) };
    },
    onActivity: (name) => {
      const count = counts.get(name) ?? 0;
      const { inserted, skipped } = isOff ? deviating.onActivity(name) : { inserted: 0, skipped: 0 };
      const marks = [inserted > 0 && words.inserted(inserted), skipped > 0 && words.skipped(skipped)].filter(Boolean).join(' · ');
      return marks ? { label: marks, weight: count / most, tone: 'off' } : { label: f.number(count), weight: count / most };
    },
  };
};
