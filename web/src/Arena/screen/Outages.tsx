import { useTranslation } from 'react-i18next';
import { useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import type { Outage } from '../live/types';

const most = 6;

/** What is down, the longest first, with its places and since when. */
export const Outages = ({ outages }: { outages: Outage[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const now = useRoundNow();
  const sorted = [...outages].sort((a, b) => a.since - b.since);
  const shown = sorted.length > most ? most - 1 : most;
  return (
    <section className="wall-outages" aria-label={t('Play.screen.outages')}>
      {sorted.length === 0 ? (
        <p className="wall-calm">
          <span aria-hidden="true">✓ </span>
          {t('Play.screen.allUp')}
        </p>
      ) : (
        <ul>
          {sorted.slice(0, shown).map((one) => (
            <li key={one.fault}>
              <span aria-hidden="true">■ </span>
              <b>{names.service(one.service)}</b>
              <span>{names.places(one.places)}</span>
              <span className="wall-since">{minutes(now - one.since)}</span>
            </li>
          ))}
          {sorted.length > shown && <li>{t('Play.screen.more', { count: sorted.length - shown })}</li>}
        </ul>
      )}
    </section>
  );
};
