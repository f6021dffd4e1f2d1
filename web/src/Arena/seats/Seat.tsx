import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKnown, useMe } from '../live/Arena';
import { gameOf, peopleOf } from '../live/game';
import { usePauseWords } from '../live/pauses';
import type { Role } from '../live/types';
import { Between } from './between/Between';
import { ClerkSeat } from './clerk/ClerkSeat';
import { CustomerSeat } from './customer/CustomerSeat';
import { DeliverySeat } from './delivery/DeliverySeat';
import { DirectorSeat } from './director/DirectorSeat';
import { ExpertSeat } from './expert/ExpertSeat';
import { SupplierSeat } from './SupplierSeat';
import { Waiting } from './Waiting';

const seats: Record<Exclude<Role, 'trainer'>, () => React.ReactNode> = {
  director: DirectorSeat,
  customer: CustomerSeat,
  clerk: ClerkSeat,
  expert: ExpertSeat,
  delivery: DeliverySeat,
  supplier: SupplierSeat,
};

/** What a player sees: the work of their seat while a round runs, and what is agreed before it. */
export const Seat = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const { phase, isSolo } = gameOf(known);
  if (phase === 'over')
    return (
      <>
        <p className="calm">{isSolo ? t('Play.solo.over') : t('Play.over')}</p>
        <p className="calm">
          <Link className="mine-link" to="mine">
            {t('Play.mine.link')}
          </Link>
        </p>
        <Between />
      </>
    );
  if (me.seat === null || me.role === null || me.role === 'trainer') return <Waiting />;
  const isLater = peopleOf(known).some(({ seat, isActive }) => seat === me.seat && !isActive);
  if (phase === 'ready')
    return (
      <>
        {isLater && <p className="calm later">{t('Play.waiting.laterText')}</p>}
        <Between />
      </>
    );
  if (isLater) return <Waiting isLater />;
  const Work = seats[me.role];
  return (
    <>
      {phase === 'paused' && <Paused />}
      <Work />
    </>
  );
};

const Paused = () => {
  const words = usePauseWords();
  return (
    <p className="paused" role="status">
      <span aria-hidden="true">❚❚ </span>
      {words}
    </p>
  );
};
