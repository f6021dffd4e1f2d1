import { useTranslation } from 'react-i18next';
import { useKnown, useMe } from '../live/Arena';
import { gameOf, hintOf } from '../live/game';
import { ActButton } from '../seats/ActButton';
import { useHintWords } from './useHintWords';

/** What to do now and why, with a button that does it; where there is nothing, what to look at meanwhile. */
export const CoachCard = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const hint = hintOf(known);
  const words = useHintWords();
  return (
    <section className={hint ? 'coach' : 'coach coach-quiet'} aria-label={t('Play.coach.title')}>
      <b className="coach-mark">{t('Play.coach.title')}</b>
      <div className="coach-words" role="status">
        {hint ? (
          <>
            <p className="coach-do">{words(hint)}</p>
            <p>{t(`Play.coach.why.${hint.why}`)}</p>
          </>
        ) : (
          <Quiet />
        )}
      </div>
      {hint && (
        <ActButton primary order={{ kind: hint.kind, target: hint.target, a: hint.a, b: hint.b, form: hint.form }}>
          {t('Play.coach.doIt')}
        </ActButton>
      )}
    </section>
  );
};

const Quiet = () => {
  const { t } = useTranslation();
  const { phase } = gameOf(useKnown());
  const me = useMe();
  if (phase === 'ready') return <p>{t('Play.coach.ready')}</p>;
  if (phase === 'paused') return <p>{t('Play.coach.paused')}</p>;
  if (me.isBusy) return <p>{t('Play.coach.busy')}</p>;
  return me.role && me.role !== 'trainer' && <p>{t(`Play.coach.wait.${me.role}`)}</p>;
};
