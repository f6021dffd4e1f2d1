import { useState } from 'react';
import type { FactKind, Mapping } from './types';
import type { Reading } from './useImport';

/** What a person has set for an uploaded file; kept in this tab, so that a reload or a look at the dry run loses nothing. */
export interface Draft {
  reading: Reading;
  /** Null: as the server proposes. */
  mapping: Mapping | null;
  kind: FactKind | null;
}

const untouched: Draft = { reading: {}, mapping: null, kind: null };

const keyOf = (uploadId: string) => `shouwen.import.${uploadId}`;

const load = (uploadId: string): Draft => {
  try {
    return { ...untouched, ...(JSON.parse(sessionStorage.getItem(keyOf(uploadId)) ?? '{}') as Partial<Draft>) };
  } catch {
    return untouched;
  }
};

export const useDraft = (uploadId: string) => {
  const [draft, setDraft] = useState(() => load(uploadId));
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    try {
      sessionStorage.setItem(keyOf(uploadId), JSON.stringify(next));
    } catch {
      // Storage is closed to us: the draft lasts as long as the page.
    }
  };
  return [draft, change] as const;
};
