import { useTranslation } from 'react-i18next';

/** What is wrong at a place of a form or a plan, in words. */
export const useFaults = () => {
  const { t } = useTranslation();
  return (what: string) => t(`Judging.wrong.${what}`, { defaultValue: t(`Common.field.${what}`, { defaultValue: what }) });
};
