import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a column of a log is called: the two that every log has by our words, others as the file calls them. */
export const useColumnName = () => {
  const { t } = useTranslation();
  return useCallback((column: string) => (column === 'activity' ? t('Processes.column.activity') : column === 'resource' ? t('Processes.column.resource') : column), [t]);
};
