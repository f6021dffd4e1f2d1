import { useState } from 'react';
import { useKnown } from '../live/Arena';
import { scoreOf } from '../live/game';

const most = 6;

/** Whatever goes is seen going: each movement crosses once. */
export const Runway = () => {
  const known = useKnown();
  const moved = scoreOf(known)?.moved ?? 0;
  const flies = known.scenario.phases.length <= 2;
  const [seen, setSeen] = useState({ moved, going: [] as number[] });
  if (seen.moved !== moved) {
    const fresh = Array.from({ length: Math.max(0, Math.min(most, moved - seen.moved)) }, (_, i) => moved - i);
    setSeen({ moved, going: moved < seen.moved ? [] : [...seen.going, ...fresh].slice(-most) });
  }
  return (
    <div className={flies ? 'runway' : 'runway runway-plain'} aria-hidden="true">
      {seen.going.map((one, i) => (
        <svg key={one} viewBox="0 0 24 24" className="going" style={{ animationDelay: `${(i % 3) * 0.35}s` }}>
          {flies ? <path d="M12 2 L20 21 L12 16.5 L4 21 Z" /> : <circle cx="12" cy="12" r="7" />}
        </svg>
      ))}
    </div>
  );
};
