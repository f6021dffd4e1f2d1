import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf, type Fault } from '../definition/wrong';
import type { Definition } from '../types';
import { languageName } from '../text';

export interface Building {
  survey: Definition;
  /** The language that lists and names on the page are in. */
  language: string;
  readOnly: boolean;
  faults: Fault[];
  /** A change of the survey; typing at one `place` is one step to take back. */
  change: (next: (survey: Definition) => Definition, place?: string) => void;
}

export const BuildingContext = createContext<Building | null>(null);

export const useBuilding = (): Building => {
  const building = use(BuildingContext);
  if (!building) throw new Error('useBuilding is for parts of the builder.');
  return building;
};

/** Words for what is wrong. */
export const useFaultWords = () => {
  const { t } = useTranslation();
  return (what: string) => {
    const [word, about] = partsOf(what);
    return t(`Voice.wrong.${word}`, { about: word === 'notTranslated' ? languageName(about) : about, defaultValue: what });
  };
};
