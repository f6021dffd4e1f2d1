import { useKnown } from '../live/Arena';
import { gameOf } from '../live/game';
import { CoachCard } from './CoachCard';
import { SoloBar } from './SoloBar';
import { useHints } from './useHints';
import './Solo.css';

/** Above the seat of one who plays alone: the clock in their own hands, and the coach. */
export const SoloDesk = () => {
  const { phase, isSolo } = gameOf(useKnown());
  const { isOn, turn } = useHints();
  if (!isSolo) return null;
  return (
    <div className="solo-desk">
      <SoloBar hasHints={isOn} onHints={turn} />
      {isOn && phase !== 'over' && <CoachCard />}
    </div>
  );
};
