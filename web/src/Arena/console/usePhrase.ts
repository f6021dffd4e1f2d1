import { useTranslation } from 'react-i18next';
import type { Phrase } from '../live/types';

/** A phrase of a scenario outside of a game. */
export const usePhrase = () => {
  const { i18n } = useTranslation();
  return (phrase: Phrase | null | undefined) => (phrase ? (i18n.language.startsWith('zh') ? phrase.zh : phrase.en) : '');
};
