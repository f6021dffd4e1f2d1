import { useCentre } from '../../common/useCentre';
import { GamesPage } from '../console/GamesPage';
import { SoloPage } from './SoloPage';

/** Whoever leads sees the games of the centre; whoever learns, their own. */
export const ArenaHome = () => (useCentre().can('arena.lead') ? <GamesPage /> : <SoloPage />);
