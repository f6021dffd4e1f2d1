import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { scoreOf } from '../live/game';

/** Movements so far, beside what the agreement asks for by now and in all. */
export const ScoreLine = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const { unitOf } = useNames();
  const score = scoreOf(known);
  if (!score) return null;
  const { movements } = known.scenario;
  const at = (value: number) => `${(100 * value) / movements}%`;
  const behind = score.onPace - score.moved;
  return (
    <div className="score">
      <div className="score-bar" aria-hidden="true">
        <span className="score-moved" style={{ inlineSize: at(score.moved) }} />
        <span className="score-pace" style={{ insetInlineStart: at(score.onPace) }} />
        <span className="score-target" style={{ insetInlineStart: at(score.target) }} />
      </div>
      <p className="score-text">
        <b>{score.moved}</b> / {score.target}
        <span className="visually-hidden">{unitOf(score.target)}</span>
        <span className={behind > 0 ? 'score-behind' : 'score-ahead'}>{behind > 0 ? t('Play.score.behind', { count: behind }) : t('Play.score.onPace')}</span>
        {score.held > 0 && <span>{t('Play.score.held', { count: score.held })}</span>}
        {score.cancelled > 0 && <span>{t('Play.score.cancelled', { count: score.cancelled })}</span>}
      </p>
    </div>
  );
};
