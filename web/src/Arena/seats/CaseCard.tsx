import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { isAsking, peopleOf } from '../live/game';
import type { CaseView } from '../live/types';
import { PriorityMark } from './PriorityMark';

interface Props {
  of: CaseView;
  children?: ReactNode;
  isMine?: boolean;
}

/** A case: what it is about, since when, where it is now; below it what can be done. */
export const CaseCard = ({ of, children, isMine }: Props) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const now = useRoundNow();
  const reporter = peopleOf(known).find((each) => each.seat === of.reporter);
  const wait = of.notBefore - now;
  return (
    <article className={`case-card ${isMine ? 'case-card-mine' : ''}`} aria-label={t('Play.case.label', { case: of.case + 1, service: names.service(of.service) })}>
      <header>
        <h3>
          <span className="soft">#{of.case + 1}</span> {names.service(of.service)} <PriorityMark priority={of.priority} />
        </h3>
        <span className="case-age">{minutes(now - of.reportedAt)}</span>
      </header>
      <p className="case-where">
        <span className={`stage stage-${of.stage}`}>{t(`Play.stage.${of.stage}`)}</span>
        {reporter?.place != null && <span>{names.placeAt(reporter.place)}</span>}
        {of.holder >= 0 && <span>{names.seat(of.holder)}</span>}
        {of.helper >= 0 && <span>+ {names.seat(of.helper)}</span>}
        {of.stage === 'linked' && of.linkedTo >= 0 && <span>{t('Play.case.linkedTo', { case: of.linkedTo + 1 })}</span>}
        {isAsking(of) && <span className="case-asked">{t('Play.case.asked')}</span>}
        {of.tries > 0 && (
          <span className="case-tries">
            {t('Play.case.rejected', { count: of.tries })}
            {of.rejected && t('Play.case.why', { reason: t(`Play.reason.${of.rejected}`) })}
          </span>
        )}
        {of.declined && of.stage !== 'solved' && <span className="case-tries">{t('Play.case.declined', { reason: t(`Play.reason.${of.declined}`) })}</span>}
        {wait > 0 && of.stage !== 'solved' && <span>{t('Play.case.notBefore', { time: minutes(wait, true) })}</span>}
      </p>
      {children}
    </article>
  );
};
