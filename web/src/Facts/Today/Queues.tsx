import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nothing } from '../../common/format';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { KeptMark } from '../Judged';
import type { QueueToday } from '../types';
import { readVariant, sayThreshold } from '../variant';
import { pageOf, pageOfQuery, readView } from '../view';

/** Every queue against its own promise; the way of counting is named, because it differs. */
export const Queues = ({ queues, date }: { queues: QueueToday[]; date: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const sayPromise = ({ target, variant }: QueueToday) => {
    const time = sayThreshold(t, readVariant(variant)?.seconds[0] ?? 0);
    return t('Facts.today.queues.promise', { share: f.percent(target, 0), time });
  };
  const sayCounting = ({ variant }: QueueToday) => t(`Facts.variant.${readVariant(variant)?.number}`, { defaultValue: variant });
  const linkTo = (metric: string, code: string) => {
    const view = readView(metric, new URLSearchParams({ to: date, grain: 'day', compare: 'previous' }));
    return centre.path(pageOf({ ...view, filters: [{ cut: 'queue', values: [code] }] }));
  };
  return (
    <div className="grid-scroll">
      <table className="grid grid-stacks">
        <thead>
          <tr>
            <th scope="col">{t('Facts.cut.queue')}</th>
            <th scope="col" className="number">{t('Facts.today.queues.offered')}</th>
            <th scope="col">{t('Facts.today.queues.serviceLevel')}</th>
            <th scope="col" className="number">{t('Facts.today.queues.asa')}</th>
            <th scope="col" className="number">{t('Facts.today.queues.abandonRate')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.code}>
              <th scope="row">
                <Link to={centre.path(pageOfQuery(queue.query))}>{queue.name ?? queue.code}</Link>
                <div className="grid-note">{sayPromise(queue)}</div>
              </th>
              <td className="number" data-label={t('Facts.today.queues.offered')}>
                <Link to={linkTo('offered', queue.code)}>{f.number(queue.offered)}</Link>
              </td>
              <td data-label={t('Facts.today.queues.serviceLevel')}>
                {queue.serviceLevel == null ? (
                  <span className="soft" title={t('Facts.nothing.noDenominator')}>
                    {nothing} <span className="grid-note">{t('Facts.nothing.short')}</span>
                  </span>
                ) : (
                  <>
                    <span className="queue-level">{f.percent(queue.serviceLevel)}</span>{' '}
                    <KeptMark kept={queue.serviceLevel >= queue.target} />
                  </>
                )}
                <div className="grid-note">{sayCounting(queue)}</div>
              </td>
              <td className="number" data-label={t('Facts.today.queues.asa')}>
                <Link to={linkTo('asa', queue.code)}>{sayValue(f, 'seconds', queue.asa)}</Link>
              </td>
              <td className="number" data-label={t('Facts.today.queues.abandonRate')}>
                <Link to={linkTo('abandon_rate', queue.code)}>{f.percent(queue.abandonRate)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
