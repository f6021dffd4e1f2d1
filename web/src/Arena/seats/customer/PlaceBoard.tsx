import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { placeOf } from '../../live/game';

/** What goes from a place and what cannot; its next movements as a departure board shows them. */
export const PlaceBoard = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const now = useRoundNow();
  const view = placeOf(known, place);
  if (!view) return null;
  const { hold, phases } = known.scenario;
  return (
    <>
      <ul className="phases">
        {phases.map((phase) => {
          const isBlocked = view.blocked.includes(phase.code);
          return (
            <li key={phase.code} className={isBlocked ? 'phase-blocked' : 'phase-free'}>
              <span aria-hidden="true">{isBlocked ? '■' : '✓'}</span> {names.say(phase.name)} {isBlocked ? t('Play.place.blocked') : t('Play.place.free')}
            </li>
          );
        })}
      </ul>
      <dl className="tally">
        <div>
          <dt>{t('Play.place.moved')}</dt>
          <dd>{view.moved}</dd>
        </div>
        <div>
          <dt>{t('Play.place.held')}</dt>
          <dd>{view.held}</dd>
        </div>
        <div>
          <dt>{t('Play.place.cancelled')}</dt>
          <dd>{view.cancelled}</dd>
        </div>
      </dl>
      <table className="departures">
        <caption className="visually-hidden">{t('Play.place.next')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Play.place.due')}</th>
            <th scope="col">{t('Play.place.what')}</th>
            <th scope="col">{t('Play.place.stateOf')}</th>
          </tr>
        </thead>
        <tbody>
          {view.next.map((one) => {
            const waits = one.state === 'waits';
            return (
              <tr key={one.movement} className={waits ? 'departure-waits' : undefined}>
                <td className="number">{minutes(one.at)}</td>
                <td>
                  {names.route(place, one.route)} <span className="soft">{names.phase(one.phase)}</span>
                </td>
                <td>{waits ? t('Play.place.cancelledIn', { time: minutes(one.at + hold - now, true) }) : t('Play.place.dueIn', { time: minutes(one.at - now, true) })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
