import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { meets, sayDelta, saySet, sayValue } from '../format';
import type { QueueToday, Tile } from '../types';
import { useMetricNames } from '../useCatalogue';

interface Props {
  tiles: Tile[];
  queues: QueueToday[];
  /** The weekday that the day is compared with. */
  weekday: string;
}

/** The answer in one sentence: is the promise kept, and is it better or worse than the same weekday last week. */
export const Headline = ({ tiles, queues, weekday }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf, directionOf } = useMetricNames();
  const tile = tiles.find((one) => one.metric === 'service_level');
  if (!tile) return null;

  const promised = queues.filter((queue) => queue.serviceLevel != null);
  const broken = promised.filter((queue) => (queue.serviceLevel ?? 0) < queue.target);
  const met = meets('up', tile.value, tile.target) ?? (promised.length > 0 ? broken.length === 0 : null);
  const said = { metric: nameOf(tile.metric), value: sayValue(f, tile.unit, tile.value), target: saySet(f, tile.unit, tile.target) };
  const missed = tiles.filter((one) => one !== tile && meets(directionOf(one.metric), one.value, one.target) === false);
  const list = (names: string[]) => names.join(t('Facts.comma'));
  const Mark = met == null ? InfoCircleFilled : met ? CheckCircleFilled : ExclamationCircleFilled;
  return (
    <p className={`headline ${met == null ? '' : met ? 'headline-met' : 'headline-missed'}`}>
      <Mark aria-hidden />
      <span>
        {tile.target == null ? t('Facts.today.answer.open', said) : met ? t('Facts.today.answer.met', said) : t('Facts.today.answer.missed', said)}
        {tile.value != null &&
          tile.compare?.value != null &&
          t('Facts.today.answer.than', { weekday, change: sayDelta(f, tile.unit, tile.value, tile.compare.value) })}
        {t('Facts.today.answer.stop')}
        <span className="headline-also">
          {promised.length > 0 &&
            (broken.length === 0
              ? t('Facts.today.answer.allKept', { count: promised.length })
              : t('Facts.today.answer.someKept', {
                  count: promised.length,
                  kept: promised.length - broken.length,
                  broken: list(broken.map((queue) => queue.name ?? queue.code)),
                }))}{' '}
          {missed.length > 0 && t('Facts.today.answer.also', { metrics: list(missed.map((one) => nameOf(one.metric))) })}
        </span>
      </span>
    </p>
  );
};
