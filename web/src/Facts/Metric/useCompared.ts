import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { sayRange } from '../period';
import type { MetricAnswer } from '../types';

/** The period that an answer is compared with, in words; null where it is compared with none. */
export const useCompared = () => {
  const { t } = useTranslation();
  const f = useFormats();
  return ({ compareFrom, compareTo }: MetricAnswer) =>
    compareFrom && compareTo ? t('Facts.metric.compared', { period: sayRange(compareFrom, compareTo, f.locale) }) : null;
};
