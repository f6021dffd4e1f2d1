import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { fromEntry, toEntry } from '../format';
import type { MetricInfo } from '../types';
import type { SettledView, View } from '../view';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  onChange: (changes: Partial<View>) => void;
}

/** What is allowed: lines that points should be within. Without them the target is one. */
export const AllowedRange = ({ view, metric, onChange }: Props) => {
  const { t } = useTranslation();
  const field = (key: 'least' | 'most') => (
    <label className="control">
      <span title={t('Control.allowedHelp')}>{t(`Control.allow.${key}`)}</span>
      <InputNumber
        className="allowed"
        aria-label={t(`Control.allow.${key}`)}
        placeholder={t('Control.noLine')}
        value={view[key] == null ? null : toEntry(metric.unit, view[key])}
        suffix={t(`Facts.unit.${metric.unit}`)}
        changeOnWheel={false}
        onBlur={({ target }) => take(key, target.value)}
        onPressEnter={({ currentTarget }) => take(key, currentTarget.value)}
      />
    </label>
  );
  const take = (key: 'least' | 'most', text: string) => {
    const entry = text.trim() === '' ? null : Number(text);
    if (entry == null || Number.isFinite(entry)) onChange({ [key]: entry == null ? null : fromEntry(metric.unit, entry) });
  };
  return (
    <>
      {field('least')}
      {field('most')}
    </>
  );
};
