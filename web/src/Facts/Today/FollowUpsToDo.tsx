import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Today } from '../types';

/** Customers who gave low marks and wait for us: overdue first. */
export const FollowUpsToDo = ({ todo }: { todo: NonNullable<Today['followUps']> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  return (
    <p className="follow-todo">
      {todo.overdue > 0 && (
        <Link className="follow-todo-overdue" to={centre.path('voice/followups?state=overdue')}>
          {t('FollowUps.today.overdue', { count: todo.overdue })}
        </Link>
      )}
      <Link to={centre.path('voice/followups')}>{t('FollowUps.today.open', { count: todo.open })}</Link>
      {todo.mine > 0 && <Link to={centre.path('voice/followups?mine=true')}>{t('FollowUps.today.mine', { count: todo.mine })}</Link>}
      {todo.nextDue && <span className="soft">{t('FollowUps.today.next', { time: f.dateTime(todo.nextDue) })}</span>}
    </p>
  );
};
