import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ArenaLine, type Entrance } from './connect';

/** The line of this page to its game; `entrance` stays the same while it is the same game and person. */
export const useArenaLine = (entrance: Entrance) => {
  const line = useMemo(() => new ArenaLine(entrance), [entrance]);
  useEffect(() => {
    line.open();
    return line.close;
  }, [line]);
  return { room: useSyncExternalStore(line.subscribe, line.now), act: line.act };
};
