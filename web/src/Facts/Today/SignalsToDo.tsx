import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { Moved, useSpanSaid } from '../Signals/said';
import { signalPage } from '../Signals/useSignals';
import type { Today } from '../types';

/** What is watched and did not look like chance: those one answers for first. */
export const SignalsToDo = ({ todo }: { todo: NonNullable<Today['signals']> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const span = useSpanSaid();
  return (
    <>
      <ol className="changes">
        {todo.latest.map((one) => (
          <li key={one.number} className="change change-neutral">
            <Link to={centre.path(signalPage(one.number))}>
              <span className="change-what"><Moved one={one} /></span>
              <span className="change-where">
                {span(one)}
                {one.place && ` · ${t(`Facts.cut.${one.place.cut}`)} ${one.place.name}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="follow-todo">
        <Link to={centre.path('signals')}>{t('Signals.today.open', { count: todo.open })}</Link>
        {todo.mine > 0 && <Link to={centre.path('signals?mine=true')}>{t('Signals.today.mine', { count: todo.mine })}</Link>}
      </p>
    </>
  );
};
