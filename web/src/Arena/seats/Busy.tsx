import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown, useMe, useNames, useRoundNow } from '../live/Arena';
import { casesOf } from '../live/game';
import { Countdown } from './Countdown';

/** Whoever looks up, tests or asks back can do nothing else until then. */
export const Busy = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const { service } = useNames();
  const now = useRoundNow();
  const [wait, setWait] = useState({ until: 0, of: 0 });
  if (!me.isBusy || me.until <= now) return null;
  if (wait.until !== me.until) setWait({ until: me.until, of: me.until - now });
  const one = casesOf(known).find((each) => each.case === me.case);
  return (
    <div className="seat-busy">
      <Countdown label={one ? t('Play.busyWith', { case: one.case + 1, service: service(one.service) }) : t('Play.busy')} left={me.until - now} of={wait.of} />
    </div>
  );
};
