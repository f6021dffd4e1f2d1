import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { placeOf } from '../live/game';
import type { Movement } from '../live/types';

/** Each place with its stands: what waits and for how long yet, what is due next, which kinds of movement are held. */
export const Stands = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  return (
    <ul className="replay-stands">
      {known.scenario.places.map((place) => {
        const view = placeOf(known, place.code);
        return (
          <li key={place.code} className={view && view.blocked.length > 0 ? 'replay-place replay-blocked' : 'replay-place'}>
            <p>
              <b>{names.say(place.name)}</b>{' '}
              {view && view.blocked.length > 0 && (
                <span className="place-down">
                  ■ {names.phases(view.blocked)} {t('Play.place.blocked')}
                </span>
              )}
            </p>
            <p className="soft">
              {t('Replay.place', { moved: view?.moved ?? 0, held: view?.held ?? 0, cancelled: view?.cancelled ?? 0 })}
            </p>
            <ol>{view?.next.slice(0, 4).map((one) => <OneStand key={one.movement} place={place.code} movement={one} />)}</ol>
          </li>
        );
      })}
    </ul>
  );
};

const OneStand = ({ place, movement }: { place: string; movement: Movement }) => {
  const { t } = useTranslation();
  const names = useNames();
  const now = useRoundNow();
  const { hold } = useKnown().scenario;
  const waits = movement.state === 'waits';
  return (
    <li className={waits ? 'replay-stand-waits' : undefined}>
      <span>
        {names.phase(movement.phase)} {names.route(place, movement.route)}
      </span>
      <span className="number">{waits ? t('Play.place.cancelledIn', { time: minutes(movement.at + hold - now, true) }) : t('Play.place.dueIn', { time: minutes(movement.at - now, true) })}</span>
    </li>
  );
};
