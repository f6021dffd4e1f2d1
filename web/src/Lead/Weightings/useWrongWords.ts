import { useTranslation } from 'react-i18next';
import { useMetricNames } from '../../Facts/useCatalogue';
import type { WeightedMeasure } from '../types';

/** What keeps a weighting from being used, in words, with the measure that it is about. */
export const useWrongWords = () => {
  const { t } = useTranslation();
  const { nameOf } = useMetricNames();
  return (field: string, whats: readonly string[], measures: readonly WeightedMeasure[]) => {
    const [, at, part] = field.split('.');
    const measure = at === undefined ? undefined : measures[Number(at)];
    const words = whats.map((what) => t(`Weighing.wrong.${part ?? 'all'}.${what}`, { defaultValue: t(`Common.field.${what}`, { defaultValue: what }) }));
    return measure ? `${nameOf(measure.metric)}${t('Weighing.colon')}${words.join(t('Weighing.comma'))}` : words.join(t('Weighing.comma'));
  };
};
