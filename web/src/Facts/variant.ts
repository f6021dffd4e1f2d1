import type { TFunction } from 'i18next';

const known = ['1', '2', '3', '4', '5'];

/** Which of the five ways of counting a service level was used; queues that differ give "mixed". */
export const sayVariant = (t: TFunction, variant: string | number | null | undefined): string | null => {
  if (variant == null) return null;
  const text = String(variant);
  return known.includes(text) || text === 'mixed' ? t(`Facts.variant.${text}`) : text;
};
