import { useTranslation } from 'react-i18next';

/** A priority by its figure and shape, not by its colour alone; nothing where none was agreed. */
export const PriorityMark = ({ priority }: { priority: number }) => {
  const { t } = useTranslation();
  if (!priority) return null;
  return (
    <span className={`priority priority-${priority}`} title={t('Play.priority', { priority })}>
      <span className="visually-hidden">{t('Play.priority', { priority })}</span>
      <span aria-hidden="true">P{priority}</span>
    </span>
  );
};
