import { useTranslation } from 'react-i18next';
import { Mark } from '../common/Mark';
import type { CaseCard } from './types';

type Marked = Pick<CaseCard, 'priorityName' | 'stateName' | 'stateKind' | 'repeats' | 'priority' | 'isBreached' | 'isExcused'>;

/** State, priority, and whether the customer has been here with it before. */
export const CaseMarks = ({ one }: { one: Marked }) => {
  const { t } = useTranslation();
  return (
    <span className="desk-marks">
      <Mark tone={one.stateKind === 'done' ? 'good' : 'plain'}>{one.stateName}</Mark>
      <Mark tone={one.priority === 0 ? 'bad' : 'plain'}>{one.priorityName}</Mark>
      {one.isBreached && <Mark tone={one.isExcused ? 'plain' : 'bad'}>{one.isExcused ? t('Desk.excused') : t('Desk.wasBroken')}</Mark>}
      {one.repeats > 0 && <Mark tone="bad">{t('Desk.repeats', { count: one.repeats })}</Mark>}
    </span>
  );
};
