import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formats } from '../../common/format';
import { useKnown } from '../live/Arena';

/** Whole units of the scenario's currency. */
export const useMoney = () => {
  const { i18n } = useTranslation();
  const { currency } = useKnown().scenario;
  return useMemo(() => formats(i18n.language, undefined, currency).money, [i18n.language, currency]);
};
