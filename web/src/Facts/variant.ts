import type { TFunction } from 'i18next';

const formulas = ['AW/(A+B-b)', 'AW/(A+B)', '(AW+b)/(A+B)', 'AW/A', '(AW+s)/(A+B)'];

/** Which of the five ways of counting a service level was used, and within how many seconds: `AW/(A+B), T=20s`. */
export const sayVariant = (t: TFunction, variant: string | null | undefined): string | null => {
  if (variant == null) return null;
  if (variant === 'mixed') return t('Facts.variant.mixed');
  const [, formula = '', seconds = ''] = /^(.*), T=(\d+)s$/.exec(variant) ?? [];
  const place = formulas.indexOf(formula);
  return place < 0 ? variant : t('Facts.variant.within', { variant: t(`Facts.variant.${place + 1}`), seconds });
};
