import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shell/LanguageSwitch';
import { ThemeSwitch } from '../../shell/ThemeSwitch';
import { useKnown, useMe, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { clockOf, gameOf } from '../live/game';
import { Busy } from './Busy';
import { ScoreLine } from './ScoreLine';
import { SeatMenu } from './SeatMenu';

/** Who I am, how much time is left, how we stand. It stays in sight. */
export const Head = ({ name }: { name: string }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const me = useMe();
  const now = useRoundNow();
  const { phase, round, rounds } = gameOf(known);
  const clock = clockOf(known);
  const isOn = phase === 'running' || phase === 'paused';
  const left = clock.end - now;
  return (
    <header className="seat-head">
      <div className="seat-head-row">
        <div className="seat-who">
          <h1>
            {me.role ? names.role(me.role) : t('Play.seat.none')}
            {me.place !== null && me.role === 'customer' && <> · {names.placeAt(me.place)}</>}
          </h1>
          <p>
            {name && <>{name} · </>}
            {t('Play.roundOf', { round: Math.min(round + 1, rounds), rounds })} · <span className={`phase-mark phase-${phase}`}>{t(`Play.phase.${phase}`)}</span>
          </p>
        </div>
        {isOn ? (
          <div className="seat-clock-row">
            <p className={`seat-clock ${left < 60_000 ? 'seat-clock-short' : ''}`} role="timer" aria-label={t('Play.timeLeft')}>
              {minutes(left, true)}
            </p>
            <SeatMenu />
          </div>
        ) : (
          <div className="seat-switches">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        )}
      </div>
      {isOn && <ScoreLine />}
      {isOn && <Busy />}
    </header>
  );
};
