import { useTranslation } from 'react-i18next';
import { clockOf, faultsOf, gameOf } from '../live/game';
import { useKnown, useNames, useRoundNow } from '../live/Arena';

/** Said as the time that is left falls below each; seconds. */
const thresholds = [10, 30, 60, 120, 300, 600];

/** What a screen reader hears without asking: the time that is left, and alarms. */
export const Announcer = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const { service } = useNames();
  const now = useRoundNow();
  const { phase, round } = gameOf(known);
  const left = (clockOf(known).end - now) / 1000;
  const passed = thresholds.find((one) => left <= one);
  const alarms = faultsOf(known).filter((fault) => !fault.isOver);
  const last = alarms.at(-1);
  const time = passed === undefined ? '' : passed < 60 ? t('Play.said.seconds', { count: passed }) : t('Play.said.minutes', { count: passed / 60 });
  return (
    <>
      <p className="visually-hidden" role="status">
        {phase === 'running' ? time || t('Play.said.running', { round: round + 1 }) : t(`Play.phase.${phase}`)}
      </p>
      <p className="visually-hidden" role="status">
        {phase === 'running' && last ? t('Play.said.alarm', { service: service(last.service), count: alarms.length }) : ''}
      </p>
    </>
  );
};
