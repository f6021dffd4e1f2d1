import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useNames, useRoundNow } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { casesOf, gameOf, seatsOf } from '../../live/game';
import { ActButton } from '../ActButton';

/** Clerks and experts: who is at what until when, what waits for them; who is kept free, and between rounds who works where. Only the delivery manager settles it. */
export const People = ({ isMine = true }: { isMine?: boolean }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const has = useHas();
  const now = useRoundNow();
  const { phase } = gameOf(known);
  const isReady = phase === 'ready';
  // What a round left undone waits for nobody.
  const cases = isReady || phase === 'over' ? [] : casesOf(known);
  const people = seatsOf(known).filter(({ role, isActive }) => (role === 'clerk' || role === 'expert') && isActive);
  return (
    <ul className="people">
      {people.map((one) => {
        const queued = cases.filter((each) => each.stage === 'queued' && each.holder === one.seat).length;
        const at = cases.find((each) => each.case === one.case);
        return (
          <li key={one.seat}>
            <div>
              <b>{names.seat(one.seat)}</b>
              <span className="soft">
                {[one.name && names.role(one.role), one.isBot ? t('Play.people.bot') : one.isHere ? '' : t('Play.people.away')].filter(Boolean).join(' · ')}
              </span>
              <span className={one.isBusy || one.case >= 0 ? 'person-busy' : 'person-free'}>
                <span aria-hidden="true">{one.isBusy || one.case >= 0 ? '● ' : '○ '}</span>
                {at ? `#${at.case + 1} ${names.service(at.service)}` : one.isBusy ? t('Play.people.works') : t('Play.people.free')}
                {one.isBusy && one.until > now && ` ${minutes(one.until - now, true)}`}
                {queued > 0 && ` · ${t('Play.people.queued', { count: queued })}`}
                {one.isStandby && ` · ${t('Play.people.standby')}`}
              </span>
            </div>
            {isMine && (
              <div className="acts">
                {one.role === 'expert' && has('priority') && (
                  <ActButton order={{ kind: 'standby', target: one.seat, a: one.isStandby ? 0 : 1 }}>{one.isStandby ? t('Play.do.standbyOff') : t('Play.do.standby')}</ActButton>
                )}
                {isReady && (
                  <ActButton order={{ kind: 'move', target: one.seat, a: one.role === 'clerk' ? 3 : 2 }}>
                    {t('Play.do.move', { role: names.role(one.role === 'clerk' ? 'expert' : 'clerk') })}
                  </ActButton>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
