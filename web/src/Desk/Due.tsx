import { useTranslation } from 'react-i18next';
import { useFormats } from '../common/useFormats';
import { useWorkingTime } from './useWorkingTime';
import './Desk.css';

interface Props {
  /** Working time until the deadline; negative once it has passed. */
  leftSeconds: number | null;
  dueAt: string | null;
  /** What is due. */
  what?: string | null;
  stateKind: string;
  isOverdue: boolean;
}

const soon = 3600;

/** A deadline as working time that is left, in words and colour; nothing is told by colour alone. */
export const Due = ({ leftSeconds, dueAt, what, stateKind, isOverdue }: Props) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const time = useWorkingTime();
  if (stateKind === 'done') return <span className="soft">{t('Desk.due.done')}</span>;
  if (!dueAt || leftSeconds == null) return <span className="soft">{stateKind === 'waiting' ? t('Desk.due.paused') : t('Desk.due.nothing')}</span>;
  const tone = isOverdue ? 'over' : leftSeconds < soon ? 'soon' : 'calm';
  return (
    <div className="desk-due">
      <span className={`desk-left desk-left-${tone}`}>{isOverdue ? (leftSeconds > -60 ? t('Desk.due.overNow') : t('Desk.due.over', { time: time(leftSeconds) })) : t('Desk.due.left', { time: time(leftSeconds) })}</span>
      <span className="soft desk-due-what">{[what, dateTime(dueAt)].filter(Boolean).join(' · ')}</span>
    </div>
  );
};
