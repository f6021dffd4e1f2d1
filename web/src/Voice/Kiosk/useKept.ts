import { useEffect, useState } from 'react';
import { keepPage } from './keepPage';

const retry = 60_000;

/** Whether the page can be loaded again without the network; null until that is known. */
export const useKept = () => {
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async () => {
      // Without the network nothing is kept anew, and what was kept before stays.
      const isKept = await keepPage().catch(() => false);
      if (gone) return;
      setKept((before) => isKept || (before ?? false));
      if (!isKept && 'serviceWorker' in navigator) timer = setTimeout(() => void look(), retry);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return kept;
};
