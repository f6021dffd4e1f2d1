import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { meets, sayDelta, saySet, sayValue } from '../format';
import type { Tile } from '../types';
import { useMetricNames } from '../useCatalogue';

/** The answer in one sentence: is the promise kept, and is it better or worse than the same weekday last week. */
export const Headline = ({ tiles, weekday }: { tiles: Tile[]; weekday: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf, directionOf } = useMetricNames();
  const tile = tiles.find((one) => one.metric === 'service_level') ?? tiles[0];
  if (!tile) return null;

  const better = directionOf(tile.metric);
  const met = meets(better, tile.value, tile.target);
  const said = { metric: nameOf(tile.metric), value: sayValue(f, tile.unit, tile.value), target: saySet(f, tile.unit, tile.target) };
  const missed = tiles.filter((one) => one !== tile && meets(directionOf(one.metric), one.value, one.target) === false);
  const Mark = met == null ? InfoCircleFilled : met ? CheckCircleFilled : ExclamationCircleFilled;
  return (
    <p className={`headline ${met == null ? '' : met ? 'headline-met' : 'headline-missed'}`}>
      <Mark aria-hidden />
      <span>
        {met == null ? t('Facts.today.answer.open', said) : met ? t('Facts.today.answer.met', said) : t('Facts.today.answer.missed', said)}
        {tile.value != null &&
          tile.compare?.value != null &&
          t('Facts.today.answer.than', { weekday, change: sayDelta(f, tile.unit, tile.value, tile.compare.value) })}
        {t('Facts.today.answer.stop')}
        {missed.length > 0 && (
          <span className="headline-also">
            {t('Facts.today.answer.also', { metrics: missed.map((one) => nameOf(one.metric)).join(t('Facts.comma')) })}
          </span>
        )}
      </span>
    </p>
  );
};
