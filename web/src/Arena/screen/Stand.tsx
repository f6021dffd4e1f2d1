import { useTranslation } from 'react-i18next';
import { useKnown, useNames, useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import type { Movement } from '../live/types';

interface Props {
  place: string;
  movement: Movement;
  /** Of the first kind: it comes; the others go. */
  isFirst: boolean;
}

/** A stand with its movement: which way it goes (of more than two kinds, which it is), when it is due; one that waits shows how long it still can. */
export const Stand = ({ place, movement, isFirst }: Props) => {
  const { t } = useTranslation();
  const names = useNames();
  const now = useRoundNow();
  const { hold, phases } = useKnown().scenario;
  const waits = movement.state === 'waits';
  const left = hold ? movement.at + hold - now : 0;
  return (
    <li className={waits ? 'stand stand-waits' : 'stand'}>
      {phases.length > 2 ? (
        <span className="stand-phase">{names.phase(movement.phase)}</span>
      ) : (
        <svg viewBox="0 0 24 24" aria-hidden="true" className={isFirst ? 'glyph glyph-in' : 'glyph'}>
          <path d="M12 2 L20 21 L12 16.5 L4 21 Z" />
        </svg>
      )}
      <span className="stand-route">{names.route(place, movement.route) || names.phase(movement.phase)}</span>
      <span className="stand-when">{waits ? t('Play.screen.waits', { time: minutes(left, true) }) : minutes(Math.max(0, movement.at - now), true)}</span>
      {waits && <span className="stand-left" aria-hidden="true" style={{ inlineSize: `${Math.max(0, Math.min(100, (100 * left) / hold))}%` }} />}
    </li>
  );
};
