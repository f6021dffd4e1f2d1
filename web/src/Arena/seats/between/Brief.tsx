import { useTranslation } from 'react-i18next';
import { useKnown, useMe, useNames } from '../../live/Arena';
import { gameOf } from '../../live/game';
import { useMoney } from '../useMoney';

/** What it is about, what was promised, and what my part is. */
export const Brief = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const names = useNames();
  const money = useMoney();
  const { about, movements, target, targetPercent, rounds } = known.scenario;
  const { round } = gameOf(known);
  return (
    <div className="brief">
      {me.role && (
        <p className="brief-role">
          <b>{names.role(me.role)}</b> {t(`Play.duty.${me.role}`)}
        </p>
      )}
      <p>{names.say(about)}</p>
      <p>{t('Play.brief.target', { target, all: movements, percent: targetPercent, unit: names.unitOf(movements), budget: money(rounds[round]?.budget ?? 0) })}</p>
    </div>
  );
};
