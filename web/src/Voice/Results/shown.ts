import { createContext, use } from 'react';
import type { Definition } from '../types';
import type { Wave } from '../Waves/types';
import type { Read } from './reading';
import type { WaveResults } from './types';
import type { GroupChoice } from './useResults';

/** The results that the page shows, with the words of the survey that they are about. */
export interface Shown extends Read {
  wave: Wave;
  survey: Definition;
  results: WaveResults;
  group: GroupChoice;
  madeAt: string | null;
  language: string;
  /** Everything at once, to be printed. */
  isReport: boolean;
}

export const ShownContext = createContext<Shown | null>(null);

export const useShown = (): Shown => {
  const shown = use(ShownContext);
  if (!shown) throw new Error('useShown is for parts of the results page.');
  return shown;
};
