import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import type { ControlChart, MetricInfo } from '../types';

/** From here on a process is called able, and from there good (Montgomery). */
const able = 1;
const good = 1.33;

interface Props {
  chart: ControlChart;
  metric: MetricInfo;
}

const readingOf = ({ low, high }: { low: number; high: number }) => (low >= good ? 'good' : low >= able ? 'enough' : high < able ? 'not' : 'unsure');

/** Whether what is allowed is kept, and whether it can be kept by going on as before. */
export const FitNote = ({ chart: { fit, grain, episodes }, metric }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (!fit) return null;
  const { overall } = fit;
  const line = [fit.lower != null && t('Control.noLess', { value: sayValue(f, metric.unit, fit.lower) }), fit.upper != null && t('Control.noMore', { value: sayValue(f, metric.unit, fit.upper) })].filter(Boolean).join(t('Control.and'));
  const index = (name: string, one: typeof overall) => one && t('Control.index', { name, value: f.number(one.value, 2), low: f.number(one.low, 2), high: f.number(one.high, 2) });
  const kept = { line, beyond: f.number(fit.beyond), points: f.number(fit.points), grain: t(`Control.per.${grain}`) };
  return (
    <p className="control-fit">
      {fit.isTarget ? t('Control.fitTarget', kept) : t('Control.fitRange', kept)}{' '}
      {overall && t(`Control.able.${readingOf(overall)}`)}{' '}
      <span className="soft">
        {[index('Ppk', overall), index('Cpk', fit.within), overall && episodes.length > 0 && t('Control.notSteady')].filter(Boolean).join(t('Control.and'))}
      </span>
    </p>
  );
};
