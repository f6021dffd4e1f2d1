import { useTranslation } from 'react-i18next';
import { useMe, useRoundNow } from '../../live/Arena';
import type { CaseView } from '../../live/types';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';

/** What waits for this expert, the most urgent first. */
export const Queue = ({ waiting }: { waiting: CaseView[] }) => {
  const { t } = useTranslation();
  const me = useMe();
  const now = useRoundNow();
  return waiting.map((one) => (
    <CaseCard key={one.case} of={one}>
      <ActButton primary isWork disabled={me.case >= 0 || now < one.notBefore} order={{ kind: 'start', target: one.case }}>
        {t('Play.do.start')}
      </ActButton>
    </CaseCard>
  ));
};
