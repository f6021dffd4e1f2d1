import { useTranslation } from 'react-i18next';
import { nothing } from '../../common/format';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import type { Cut, FactsComparison, MetricInfo } from '../types';
import { largerFirst } from './largerFirst';

type Pair = FactsComparison['pairs'][number];
type Warning = FactsComparison['warnings'][number];

/** A comparison in sentences: what is higher, by how much, and how sure that is. */
export const useComparisonWords = (found: FactsComparison, metric: MetricInfo, cut: Cut | null) => {
  const { t } = useTranslation();
  const f = useFormats();
  const group = (at: number) => {
    const one = found.groups[at];
    if (!one) return nothing;
    if (!cut) return one.code === 'now' ? t('Comparison.now') : t('Comparison.then');
    return one.name || one.code || t(`Facts.noMember.${cut}`);
  };

  /** In figures alone; differences of shares are in points of percent. */
  const figure = (value: number | null | undefined) => {
    if (value == null) return nothing;
    if (found.isRatio) return f.number(value, 2);
    if (metric.unit === 'ratio') return f.number(value * 100, Math.abs(value) < 0.01 ? 2 : 1);
    if (metric.unit === 'count') return f.number(value, 1);
    return `${value < 0 ? '-' : ''}${sayValue(f, metric.unit, Math.abs(value), 2)}`;
  };

  const amount = (value: number | null | undefined) => {
    if (value == null) return nothing;
    if (found.isRatio) return t('Comparison.times', { value: figure(value) });
    if (metric.unit === 'ratio') return t('Comparison.points', { value: figure(value) });
    return metric.unit === 'count' ? t('Comparison.aDay', { value: figure(value) }) : figure(value);
  };

  const interval = ({ low, high }: Pick<Pair, 'low' | 'high'>) => (low == null || high == null ? nothing : t('Comparison.span', { low: figure(low), high: figure(high) }));
  const p = (value: number | null | undefined) => (value == null ? nothing : value < 0.001 ? t('Comparison.less', { value: f.number(0.001, 3) }) : f.number(value, 3));

  const pair = (one: Pair) => {
    if (one.estimate == null || one.problem) return t('Comparison.untold', { first: group(one.first), second: group(one.second) });
    const isSure = (one.correctedP ?? 1) < 1 - found.level;
    const told = largerFirst({ ...one, estimate: one.estimate }, found.isRatio);
    const named = { first: group(told.first), second: group(told.second), by: amount(told.estimate) };
    const within = told.low == null || told.high == null ? '' : t('Comparison.within', { level: f.percent(found.level, 0), low: figure(told.low), high: figure(told.high) });
    const said = { ...named, within };
    if (found.isRatio) return isSure ? t('Comparison.moreOften', said) : t('Comparison.notMoreOften', said);
    return isSure ? t('Comparison.higher', said) : t('Comparison.notHigher', said);
  };

  /** Of three groups or more, before it is told which. */
  const whole = (apart: number) => {
    const count = { count: found.groups.length };
    if ((found.p ?? 1) >= 1 - found.level) return t('Comparison.alike', count);
    return apart > 0 ? t('Comparison.apart', count) : t('Comparison.apartSomewhere', count);
  };

  const warning = ({ caution, group: at, value }: Warning) =>
    t(`Comparison.warning.${caution}${at == null ? 'All' : ''}`, { group: at == null ? '' : group(at), value: f.number(value, caution === 'autocorrelated' ? 2 : 0) });

  const how = () =>
    [
      t(`Comparison.reason.${found.reason}`),
      found.problem == null ? t('Comparison.test', { test: t(`Comparison.kind.${found.test}`), p: p(found.p) }) : '',
      found.leftOut > 0 ? t('Comparison.leftOut', { count: found.leftOut }) : '',
    ]
      .filter(Boolean)
      .join(' ');

  return { group, amount, interval, p, pair, whole, warning, how };
};
