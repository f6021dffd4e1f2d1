import { useTranslation } from 'react-i18next';
import { Mark } from '../../common/Mark';
import type { FollowUpCard } from './types';

/** Where a follow-up stands, and whether its promise was kept. */
export const FollowUpMark = ({ one }: { one: Pick<FollowUpCard, 'state' | 'overdue' | 'kept'> }) => {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={one.state === 'closed' && one.kept ? 'good' : 'plain'}>{t(`FollowUps.state.${one.state}`)}</Mark>
      {one.overdue && <Mark tone="bad">{t('FollowUps.overdue')}</Mark>}
      {one.state === 'closed' && one.kept === false && <Mark tone="bad">{t('FollowUps.late')}</Mark>}
    </>
  );
};
