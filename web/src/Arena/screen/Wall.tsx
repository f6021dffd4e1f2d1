import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { clockOf, gameOf, outagesOf, scoreOf } from '../live/game';
import { Announcer } from '../seats/Announcer';
import { Apron } from './Apron';
import { Outages } from './Outages';
import { SoundSwitch } from './SoundSwitch';
import { LanguageSwitch } from '../../shell/LanguageSwitch';
import { WallScore } from './WallScore';

/** Clock and score above, the places with what stands there in the middle, what is down below. */
export const Wall = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const now = useRoundNow();
  const { phase, round, rounds, name, isSolo } = gameOf(known);
  const clock = clockOf(known);
  const score = scoreOf(known);
  const left = clock.end - now;
  const isOn = phase === 'running' || phase === 'paused';
  return (
    <>
      <Announcer />
      <header className="wall-head">
        <div>
          <h1>{name || names.say(known.scenario.name)}</h1>
          <p>
            {t('Play.roundOf', { round: Math.min(round + 1, rounds), rounds })} · {t(`Play.phase.${phase}`)}
          </p>
        </div>
        <p className={`wall-clock ${isOn && left < 60_000 ? 'wall-clock-short' : ''}`} role="timer" aria-label={t('Play.timeLeft')}>
          {isOn ? minutes(left, true) : '–:––'}
        </p>
        {score && <WallScore score={score} />}
      </header>
      {phase === 'paused' && <p className="wall-paused">❚❚ {t('Play.pausedText')}</p>}
      <Apron />
      <Outages outages={outagesOf(known)} isOn={isOn} />
      {phase === 'ready' && !isSolo && (
        <div className="wall-join">
          {round === 0 && <img src={`/api/public/arena/${encodeURIComponent(code)}/qr.svg`} alt={t('Play.screen.qr')} />}
          <p>
            {t('Play.screen.join')} <b className="code">{`${location.host}/play/${code}`}</b>
          </p>
        </div>
      )}
      <footer className="wall-foot">
        <span>{isOn && <span className="code">{`${location.host}/play/${code}`}</span>}</span>
        <SoundSwitch />
        <LanguageSwitch />
      </footer>
    </>
  );
};
