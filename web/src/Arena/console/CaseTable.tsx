import { useTranslation } from 'react-i18next';
import { useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { isAsking, isOpen } from '../live/game';
import type { CaseView } from '../live/types';
import { PriorityMark } from '../seats/PriorityMark';

const mostClosed = 8;

/** Where each case is and who has it: the open ones, then the latest that are over. */
export const CaseTable = ({ cases }: { cases: CaseView[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const now = useRoundNow();
  const shown = [...cases.filter(isOpen).sort((a, b) => a.reportedAt - b.reportedAt), ...cases.filter((one) => !isOpen(one)).slice(-mostClosed).reverse()];
  if (shown.length === 0) return <p className="calm">{t('Play.delivery.none')}</p>;
  return (
    <div className="console-scroll" tabIndex={0} role="group" aria-label={t('Play.console.caseList')}>
      <table className="console-table">
        <thead>
          <tr>
            <th scope="col">{t('Play.console.case')}</th>
            <th scope="col">{t('Play.console.state')}</th>
            <th scope="col">{t('Play.console.holder')}</th>
            <th scope="col">{t('Play.console.found')}</th>
            <th scope="col" className="number">{t('Play.console.age')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.case} className={isOpen(one) ? undefined : 'console-over'}>
              <td>
                <span className="soft">#{one.case + 1}</span> {names.service(one.service)} <PriorityMark priority={one.priority} />
              </td>
              <td>
                <span className={`stage stage-${one.stage}`}>{one.stage === 'solved' ? t(`Play.by.${one.solvedBy}`) : t(`Play.stage.${one.stage}`)}</span>
                {isAsking(one) && <span className="case-asked"> {t('Play.case.asked')}</span>}
              </td>
              <td>{names.seat(one.holder)}</td>
              <td>
                {one.proposed ? `→ ${names.solution(one.service, one.proposed)}` : one.missing ? t('Play.form.missing', { count: one.missing }) : t('Play.console.tests', { count: one.tests.filter(({ isDone }) => isDone).length })}
                {one.tries > 0 && (
                  <span className="case-tries">
                    {' '}
                    {t('Play.case.rejected', { count: one.tries })}
                    {one.rejected && t('Play.case.why', { reason: t(`Play.reason.${one.rejected}`) })}
                  </span>
                )}
              </td>
              <td className="number">{isOpen(one) ? minutes(now - one.reportedAt) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
