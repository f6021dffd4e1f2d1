import { useTranslation } from 'react-i18next';
import { useHas, useMe, useNames, useRoundNow } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { isOpen } from '../../live/game';
import type { CaseView, FaultView } from '../../live/types';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';
import { Countdown } from '../Countdown';
import { Solving } from '../Solving';
import { Press } from './Press';
import { Report } from './Report';

/** A fault at one's place: how long the service still holds, or since when it is down; then the report, then who is at it. */
export const Alarm = ({ fault, of }: { fault: FaultView; of?: CaseView }) => {
  const { t } = useTranslation();
  const names = useNames();
  const has = useHas();
  const me = useMe();
  const now = useRoundNow();
  const keeps = of?.holder === me.seat && of?.stage !== 'solved';
  const state = fault.isMirrored ? 'mirrored' : fault.isDown ? 'down' : 'decaying';
  return (
    <article className={`alarm alarm-${state}`} aria-label={names.service(fault.service)}>
      <header>
        <h3>{names.service(fault.service)}</h3>
        {state === 'decaying' && fault.downAt !== null && (
          <Countdown label={t('Play.alarm.collapsesIn')} left={fault.downAt - now} of={fault.downAt - fault.at} tone={fault.downAt - now < 20_000 ? 'bad' : 'warn'} />
        )}
        {state === 'down' && (
          <b className="alarm-word">
            <span aria-hidden="true">■ </span>
            {t('Play.alarm.down')} {fault.downAt !== null && minutes(now - fault.downAt)}
          </b>
        )}
        {state === 'mirrored' && (
          <b className="alarm-word">
            <span aria-hidden="true">◇ </span>
            {t('Play.alarm.mirrored')}
          </b>
        )}
      </header>
      <p className="soft">
        {t('Play.alarm.hits', {
          places: names.places(fault.places),
          phases: names.phases(names.serviceOf(fault.service)?.blocks ?? []),
        })}
      </p>
      {!of && <Report fault={fault} />}
      {of && (
        <CaseCard of={of} isMine={keeps}>
          {keeps && <Solving of={of} knowledge="customerKnowledge" />}
          {keeps && of.stage === 'taken' && (
            <ActButton isWork order={{ kind: 'send', target: of.case }}>
              {t('Play.do.send')}
            </ActButton>
          )}
          {has('mirrors') && isOpen(of) && !fault.isMirrored && (
            <ActButton order={{ kind: 'switch', target: of.case }}>{t('Play.do.switch')}</ActButton>
          )}
          {!has('contact') && isOpen(of) && !keeps && <Press of={of} />}
        </CaseCard>
      )}
    </article>
  );
};
