import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { gameOf, placeOf } from '../live/game';
import { usePauseWords } from '../live/pauses';
import type { Scenario } from '../live/types';
import { Runway } from './Runway';
import { Stand } from './Stand';

/** The places on both sides of the runway, each with its stands: what waits, what is due next, which kinds of movement are held. */
export const Apron = () => {
  const known = useKnown();
  const { places } = known.scenario;
  const half = Math.ceil(places.length / 2);
  return (
    <div className="apron">
      <div className="apron-side">
        {places.slice(0, half).map((place) => (
          <Terminal key={place.code} place={place} />
        ))}
      </div>
      {gameOf(known).phase === 'paused' ? <Stopped /> : <Runway />}
      <div className="apron-side">
        {places.slice(half).map((place) => (
          <Terminal key={place.code} place={place} />
        ))}
      </div>
    </div>
  );
};

/** While the clock stands nothing crosses: the runway says so. */
const Stopped = () => <p className="wall-paused">❚❚ {usePauseWords()}</p>;

const Terminal = ({ place }: { place: Scenario['places'][number] }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { phases } = known.scenario;
  const view = placeOf(known, place.code);
  const isBlocked = (view?.blocked.length ?? 0) > 0;
  return (
    <section className={isBlocked ? 'terminal terminal-blocked' : 'terminal'} aria-label={names.say(place.name)}>
      <header>
        <h2>{names.say(place.name)}</h2>
        <ul className="terminal-phases">
          {phases.map((phase) => {
            const held = view?.blocked.includes(phase.code) ?? false;
            return (
              <li key={phase.code} className={held ? 'phase-blocked' : 'phase-free'}>
                <span aria-hidden="true">{held ? '■' : '✓'}</span> {names.say(phase.name)}
                <span className="visually-hidden">{held ? t('Play.place.blocked') : t('Play.place.free')}</span>
              </li>
            );
          })}
        </ul>
        <p>
          {view && view.cancelled > 0 && (
            <span className="terminal-lost">
              ✕ {view.cancelled}
              <span className="visually-hidden">{t('Play.place.cancelled')}</span>
            </span>
          )}
          <b>{view?.moved ?? 0}</b>
        </p>
      </header>
      <ol className="stands">
        {view?.next.slice(0, 5).map((one) => (
          <Stand key={one.movement} place={place.code} movement={one} isFirst={one.phase === phases[0]?.code} />
        ))}
      </ol>
    </section>
  );
};
