import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../common/useFormats';
import { useKnown, useNames } from '../../live/Arena';
import { forecast, scoreOf } from '../../live/game';

/** Movements so far, what they should be by now, and where this leads: against what was signed and against all. */
export const Pace = () => {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const known = useKnown();
  const { unitOf } = useNames();
  const score = scoreOf(known);
  if (!score) return null;
  const { movements } = known.scenario;
  const expected = forecast(score, movements);
  const rows = [
    { key: 'target', label: t('Play.pace.target', { count: score.target }), of: score.target },
    { key: 'all', label: t('Play.pace.all', { count: movements }), of: movements },
  ];
  const isEnough = expected === null || expected >= score.target;
  return (
    <div className="pace">
      <p className="figure">
        <b>{score.moved}</b> {unitOf(score.moved)} <span className="soft">{t('Play.pace.due', { count: score.due })}</span>
      </p>
      {rows.map(({ key, label, of }) => (
        <div key={key} className="pace-row">
          <span>{label}</span>
          <span className="meter" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(100, (100 * score.moved) / of)}%` }} />
          </span>
          <span className="number">{percent(score.moved / of, 0)}</span>
        </div>
      ))}
      {expected !== null && (
        <p className={isEnough ? 'forecast forecast-good' : 'forecast forecast-bad'}>
          <span aria-hidden="true">{isEnough ? '✓ ' : '▲ '}</span>
          {isEnough ? t('Play.pace.enough', { count: expected }) : t('Play.pace.short', { count: expected, short: score.target - expected })}
        </p>
      )}
    </div>
  );
};
