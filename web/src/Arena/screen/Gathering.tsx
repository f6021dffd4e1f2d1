import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { arrivedOf } from '../live/game';

/** Before the first round: the code to scan, as large as the wall allows, and whoever has come in by it. */
export const Gathering = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  const names = useNames();
  const here = arrivedOf(useKnown());
  return (
    <div className="gathering">
      <div className="gathering-join">
        <p>{t('Play.screen.scan')}</p>
        <img src={`/api/public/arena/${encodeURIComponent(code)}/qr.svg`} alt={t('Play.screen.qr')} />
        <p className="code">{`${location.host}/play/${code}`}</p>
      </div>
      <section className="gathering-here" aria-label={t('Play.who.title')}>
        <h2>{t('Play.screen.here', { count: here.length })}</h2>
        {here.length === 0 ? (
          <p>{t('Play.screen.nobody')}</p>
        ) : (
          <ul>
            {here.map((one, i) => (
              <li key={i} className={one.isHere ? undefined : 'gathering-away'}>
                <b>{one.name}</b> <span>{!one.role ? t('Play.lobby.noSeat') : one.role === 'customer' ? `${names.role(one.role)} ${names.placeAt(one.place)}` : names.role(one.role)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
};
