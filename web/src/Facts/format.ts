import { nothing, type Formats } from '../common/format';
import type { Better, Unit } from './types';

/** Metric values as people read them, by unit. */

/** `digits` are those of a percentage: one where space is short, two where the figure is the subject. */
export const sayValue = (f: Formats, unit: Unit, value: number | null | undefined, digits = 1): string => {
  switch (unit) {
    case 'count':
      return f.number(value);
    case 'ratio':
      return f.percent(value, digits);
    case 'seconds':
      return f.seconds(value);
    case 'points':
      return f.number(value, 1);
    case 'money':
      return f.money(value);
    case 'perCustomer':
    case 'score':
    case 'perCase':
      return f.number(value, 2);
  }
};

/** A figure that somebody set, without idle decimals: 80 %, 82.5 %. */
export const saySet = (f: Formats, unit: Unit, value: number | null): string =>
  sayValue(f, unit, value, value != null && Math.abs(value * 100 - Math.round(value * 100)) > 1e-9 ? 1 : 0);

/** A tick of an axis with all decimals that it has: a narrow range has ticks of a tenth, and two with one name would tell nothing. */
export const sayTick = (f: Formats, unit: Unit, value: number): string => {
  const idle = (times: number, most: number) => [0, 1, 2, 3].find((digits) => digits === most || Math.abs(value * times - Number((value * times).toFixed(digits))) < 1e-9) ?? most;
  return unit === 'ratio' ? f.percent(value, idle(100, 3)) : f.number(value, idle(1, 3));
};

/** For the cells of a heat map and the bins of a distribution, where every character counts. */
export const sayShort = (f: Formats, unit: Unit, value: number | null | undefined): string => {
  if (value == null) return nothing;
  switch (unit) {
    case 'count':
      return f.number(value);
    case 'ratio':
      return f.percent(value, 0);
    case 'seconds':
      return f.number(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
    case 'points':
      return f.number(value, 0);
    case 'money':
      return f.number(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0);
    case 'perCustomer':
    case 'score':
    case 'perCase':
      return f.number(value, 2);
  }
};

/** A difference: percentage points for ratios, a relative change for counts, the unit itself for the rest. */
export const sayDelta = (f: Formats, unit: Unit, value: number | null, base: number | null): string => {
  if (value == null || base == null) return nothing;
  const delta = value - base;
  switch (unit) {
    case 'count':
      return base === 0 ? f.change(delta, 'number', 0) : f.change(delta / base, 'percent');
    case 'ratio':
      return f.change(delta, 'points');
    case 'seconds':
      return `${delta > 0 ? '+' : delta < 0 ? '-' : ''}${f.seconds(Math.abs(delta))}`;
    case 'points':
      return f.change(delta, 'number', 1);
    case 'money':
      return base === 0 ? f.money(delta, true) : f.change(delta / base, 'percent');
    case 'perCustomer':
    case 'score':
    case 'perCase':
      return f.change(delta, 'number', 2);
  }
};

export type Tone = 'good' | 'bad' | 'neutral';

/** Below this share of the base a change is noise and gets no colour. */
const negligible = 0.005;

export const toneOf = (better: Better, unit: Unit, value: number | null, base: number | null): Tone => {
  if (better === 'none' || value == null || base == null) return 'neutral';
  const delta = value - base;
  const isSaidAsZero = unit === 'ratio' && Math.abs(delta) < 0.0005;
  if (isSaidAsZero || Math.abs(delta) <= Math.abs(base) * negligible) return 'neutral';
  return delta > 0 === (better === 'up') ? 'good' : 'bad';
};

/** Null when there is nothing to compare. */
export const meets = (better: Better, value: number | null, target: number | null): boolean | null => {
  if (value == null || target == null || better === 'none') return null;
  return better === 'up' ? value >= target : value <= target;
};

/** A person types 80 for a ratio of 0.8. */
export const toEntry = (unit: Unit, value: number) => (unit === 'ratio' ? Number((value * 100).toFixed(4)) : value);
export const fromEntry = (unit: Unit, entry: number) => (unit === 'ratio' ? Number((entry / 100).toFixed(6)) : entry);
