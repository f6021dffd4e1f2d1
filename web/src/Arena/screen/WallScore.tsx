import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import type { Score } from '../live/types';

/** The score in figures that carry ten metres, and a bar with what was signed and what the pace asks for now. */
export const WallScore = ({ score }: { score: Score }) => {
  const { t } = useTranslation();
  const { movements } = useKnown().scenario;
  const { unitOf } = useNames();
  const at = (value: number) => `${(100 * value) / movements}%`;
  const behind = score.onPace - score.moved;
  return (
    <div className="wall-score">
      <p>
        <b>{score.moved}</b>
        <span>
          / {score.target} · {movements} <small>{unitOf(movements)}</small>
        </span>
      </p>
      <div className="wall-bar" aria-hidden="true">
        <span className="score-moved" style={{ inlineSize: at(score.moved) }} />
        <span className="score-pace" style={{ insetInlineStart: at(score.onPace) }} />
        <span className="score-target" style={{ insetInlineStart: at(score.target) }} />
      </div>
      <p className="wall-score-words">
        <span className={behind > 0 ? 'score-behind' : 'score-ahead'}>{behind > 0 ? t('Play.score.behind', { count: behind }) : t('Play.score.onPace')}</span>
        <span>{t('Play.score.held', { count: score.held })}</span>
        <span>{t('Play.score.cancelled', { count: score.cancelled })}</span>
      </p>
    </div>
  );
};
