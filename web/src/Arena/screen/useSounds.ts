import { useEffect, useRef } from 'react';
import { useKnown, useRoundNow } from '../live/Arena';
import { clockOf, gameOf, outagesOf, scoreOf } from '../live/game';
import { play } from './tones';

/** Something went down or came back, a movement was lost, a minute is left, the round is over: it is heard as well as seen. */
export const useSounds = (isOn: boolean) => {
  const known = useKnown();
  const now = useRoundNow();
  const { phase } = gameOf(known);
  const down = outagesOf(known).length;
  const lost = scoreOf(known)?.cancelled ?? 0;
  const isSoon = phase === 'running' && clockOf(known).end - now < 60_000;
  const before = useRef({ phase, down, lost, isSoon });
  useEffect(() => {
    const was = before.current;
    before.current = { phase, down, lost, isSoon };
    if (!isOn) return;
    if (was.phase === 'running' && (phase === 'ready' || phase === 'over')) play('end');
    else if (lost > was.lost) play('lost');
    else if (down > was.down) play('down');
    else if (down < was.down) play('up');
    else if (isSoon && !was.isSoon) play('soon');
  }, [isOn, phase, down, lost, isSoon]);
};
