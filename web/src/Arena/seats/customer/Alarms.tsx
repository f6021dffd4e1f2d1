import { useTranslation } from 'react-i18next';
import { useKnown, useRoundNow } from '../../live/Arena';
import { casesOf, isOpen } from '../../live/game';
import type { FaultView } from '../../live/types';
import { Alarm } from './Alarm';

/** The soonest to collapse first; what is down before it, the longest down first. */
export const Alarms = ({ alarms }: { alarms: FaultView[] }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const now = useRoundNow();
  const cases = casesOf(known);
  const solved = cases.filter((one) => !isOpen(one)).length;
  const sorted = [...alarms].sort((a, b) => Number(a.isMirrored) - Number(b.isMirrored) || (a.downAt ?? now) - (b.downAt ?? now));
  return (
    <>
      {sorted.length === 0 && (
        <p className="calm">
          <span aria-hidden="true">✓ </span>
          {t('Play.customer.calm')}
        </p>
      )}
      {sorted.map((fault) => (
        <Alarm key={fault.fault} fault={fault} of={cases.findLast((one) => one.fault === fault.fault)} />
      ))}
      {solved > 0 && <p className="soft">{t('Play.customer.solved', { count: solved })}</p>}
    </>
  );
};
