import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { clockOf, gameOf, outagesOf, resultsOf, scoreOf } from '../live/game';
import { Announcer } from '../seats/Announcer';
import { Apron } from './Apron';
import { Gathering } from './Gathering';
import { Outages } from './Outages';
import { RoundsSoFar } from './RoundsSoFar';
import { SoundSwitch } from './SoundSwitch';
import { LanguageSwitch } from '../../shell/LanguageSwitch';
import { WallScore } from './WallScore';

/** While a round runs: clock and score above, the places with what stands there in the middle, what is down below. Before it: who is here and the way in, or how the rounds went. */
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
        {isOn && (
          <>
            <p className={`wall-clock ${left < 60_000 ? 'wall-clock-short' : ''}`} role="timer" aria-label={t('Play.timeLeft')}>
              {minutes(left, true)}
            </p>
            {score && <WallScore score={score} />}
          </>
        )}
      </header>
      {isOn ? (
        <>
          <Apron />
          <Outages outages={outagesOf(known)} />
        </>
      ) : resultsOf(known).length > 0 ? (
        <RoundsSoFar code={code} />
      ) : isSolo ? (
        <Apron />
      ) : (
        <Gathering code={code} />
      )}
      <footer className="wall-foot">
        <span>{isOn && <span className="code">{`${location.host}/play/${code}`}</span>}</span>
        <SoundSwitch />
        <LanguageSwitch />
      </footer>
    </>
  );
};
