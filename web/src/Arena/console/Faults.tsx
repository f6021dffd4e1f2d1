import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { casesOf, faultsOf } from '../live/game';
import { PriorityMark } from '../seats/PriorityMark';

/** Faults that are not over: what nobody else sees, the cause and its solution, stands beside what they know. */
export const Faults = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const now = useRoundNow();
  const cases = casesOf(known);
  const faults = faultsOf(known).filter(({ isOver }) => !isOver);
  if (faults.length === 0) return <p className="calm">{t('Play.console.noFaults')}</p>;
  return (
    <div className="console-scroll" tabIndex={0} role="group" aria-label={t('Play.console.faults')}>
      <table className="console-table">
        <thead>
          <tr>
            <th scope="col">{t('Play.console.service')}</th>
            <th scope="col">{t('Play.console.where')}</th>
            <th scope="col">{t('Play.console.cause')}</th>
            <th scope="col">{t('Play.console.state')}</th>
            <th scope="col">{t('Play.console.reports')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => {
            const service = names.serviceOf(fault.service);
            const cause = service?.causes?.find(({ code }) => code === fault.cause);
            const own = cases.filter((one) => one.fault === fault.fault);
            return (
              <tr key={fault.fault}>
                <td>
                  <b>{names.service(fault.service)}</b> <PriorityMark priority={service?.priority ?? 0} />
                </td>
                <td>{names.places(fault.places)}</td>
                <td>
                  {names.say(cause?.name)}
                  <div className="soft">{cause && names.solution(fault.service, cause.solution)}</div>
                </td>
                <td>
                  {fault.isMirrored ? (
                    t('Play.alarm.mirrored')
                  ) : fault.isDown ? (
                    <span className="place-down">
                      ■ {t('Play.alarm.down')} {fault.downAt !== null && minutes(now - fault.downAt)}
                    </span>
                  ) : (
                    fault.downAt !== null && `${t('Play.alarm.collapsesIn')} ${minutes(fault.downAt - now, true)}`
                  )}
                </td>
                <td>
                  {own.length === 0 ? <span className="soft">{t('Play.console.unreported')}</span> : own.map((one) => `#${one.case + 1} ${t(`Play.stage.${one.stage}`)}`).join(' · ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
