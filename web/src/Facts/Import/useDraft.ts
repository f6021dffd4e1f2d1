import { useState } from 'react';
import type { ImportKind } from './kinds';
import type { Mapping } from './types';
import type { Reading } from './useImport';

/** What a person has set for an uploaded file; kept in this tab, so that a reload or a look at the dry run loses nothing. */
export interface Draft {
  reading: Reading;
  /** Null: as the server proposes. */
  mapping: Mapping | null;
}

const untouched: Draft = { reading: {}, mapping: null };

const keyOf = (uploadId: string) => `shouwen.import.${uploadId}`;

const load = (uploadId: string): Draft => {
  try {
    return { ...untouched, ...(JSON.parse(sessionStorage.getItem(keyOf(uploadId)) ?? '{}') as Partial<Draft>) };
  } catch {
    return untouched;
  }
};

const store = (uploadId: string, draft: Draft) => {
  try {
    sessionStorage.setItem(keyOf(uploadId), JSON.stringify(draft));
  } catch {
    // Storage is closed to us: the draft lasts as long as the page.
  }
};

/** A file sent from the page of a kind is of that kind, until somebody says otherwise. */
export const startDraft = (uploadId: string, kind: ImportKind) => store(uploadId, { ...untouched, reading: { kind } });

export const useDraft = (uploadId: string) => {
  const [draft, setDraft] = useState(() => load(uploadId));
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    store(uploadId, next);
  };
  return [draft, change] as const;
};
