import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { outagesOf, placeOf } from '../../live/game';
import type { Scenario } from '../../live/types';

/** The places in one table: what went, what waits, what was lost, and what is down there. */
export const Places = ({ places }: { places: Scenario['places'] }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const now = useRoundNow();
  const outages = outagesOf(known);
  return (
    <>
      <table className="places">
        <thead>
          <tr>
            <th scope="col">{t('Play.place.name')}</th>
            <th scope="col" className="number">{t('Play.place.moved')}</th>
            <th scope="col" className="number">{t('Play.place.held')}</th>
            <th scope="col" className="number">{t('Play.place.cancelled')}</th>
            <th scope="col">{t('Play.place.down')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const view = placeOf(known, place.code);
            const down = outages.filter((one) => one.places.includes(place.code)).length;
            return (
              <tr key={place.code}>
                <th scope="row">{names.say(place.name)}</th>
                <td className="number">{view?.moved ?? 0}</td>
                <td className="number">{view?.held ?? 0}</td>
                <td className="number">{view?.cancelled ?? 0}</td>
                <td>
                  {down > 0 ? (
                    <span className="place-down">
                      <span aria-hidden="true">■ </span>
                      {down}
                    </span>
                  ) : (
                    <span aria-hidden="true">✓</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {outages.length > 0 && (
        <ul className="outages">
          {[...outages]
            .sort((a, b) => a.since - b.since)
            .map((one) => (
              <li key={one.fault}>
                <span aria-hidden="true">■</span> <b>{names.service(one.service)}</b> <span>{names.places(one.places)}</span> <span className="number">{minutes(now - one.since)}</span>
              </li>
            ))}
        </ul>
      )}
    </>
  );
};
