import type { TFunction } from 'i18next';

const formulas = ['AW/(A+B-b)', 'AW/(A+B)', '(AW+b)/(A+B)', 'AW/A', '(AW+s)/(A+B)'];

export interface Variant {
  /** One of the five ways of counting a service level, from 1. */
  number: number;
  /** What was promised; more than one where queues promise different times. */
  seconds: number[];
}

/** Reads `AW/(A+B), T=20s` and `AW/(A+B), T=20s|60s`; null for anything else. */
export const readVariant = (text: string | null | undefined): Variant | null => {
  const [, formula = '', seconds = ''] = /^(.*), T=(\d+s(?:\|\d+s)*)$/.exec(text ?? '') ?? [];
  const place = formulas.indexOf(formula);
  return place < 0 ? null : { number: place + 1, seconds: seconds.split('|').map((each) => Number.parseInt(each, 10)) };
};

/** A threshold in its largest whole unit: 20 秒, 10 分钟, 24 小时. */
export const sayThreshold = (t: TFunction, seconds: number) => {
  const [unit, size] = seconds % 3600 === 0 ? (['hours', 3600] as const) : seconds % 60 === 0 ? (['minutes', 60] as const) : (['seconds', 1] as const);
  return `${seconds / size} ${t(`Facts.duration.${unit}`)}`;
};

/** How a service level was counted, and within how much time; on which scale a question was answered. */
export const sayVariant = (t: TFunction, text: string | null | undefined): string | null => {
  if (text == null) return null;
  if (text === 'mixed') return t('Facts.variant.mixed');
  const [, least, most] = /^scale (-?\d+)-(\d+)$/.exec(text) ?? [];
  if (least && most) return t('Facts.variant.scale', { least, most });
  const variant = readVariant(text);
  if (!variant) return text;
  const said = t(`Facts.variant.${variant.number}`);
  const times = variant.seconds.map((seconds) => sayThreshold(t, seconds));
  return times.length === 1
    ? t('Facts.variant.within', { variant: said, time: times[0] })
    : t('Facts.variant.times', { variant: said, times: times.join(', ') });
};
