import { useSyncExternalStore } from 'react';

const query = '(max-width: 720px)';

const subscribe = (changed: () => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** A phone: charts leave out what has no room. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
