import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { sayLong } from './say';

/** Says seconds as hours or days, in the reader's words. */
export const useLong = () => {
  const { t } = useTranslation();
  const f = useFormats();
  return useCallback((seconds: number | null | undefined) => sayLong(f, seconds, (days) => t('Processes.days', { days })), [t, f]);
};
