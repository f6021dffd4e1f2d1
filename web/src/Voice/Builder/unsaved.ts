import type { Draft } from '../types';

interface Unsaved {
  draft: Draft;
  etag: string | null;
}

const keyOf = (centre: string, survey: string) => `shouwen.survey.${centre}.${survey}`;

/** What was typed and not saved yet stays in this browser until it is. */
export const keepUnsaved = (centre: string, survey: string, unsaved: Unsaved | null) => {
  try {
    if (unsaved) localStorage.setItem(keyOf(centre, survey), JSON.stringify(unsaved));
    else localStorage.removeItem(keyOf(centre, survey));
  } catch {
    // A browser that keeps nothing still saves to the server.
  }
};

export const unsavedOf = (centre: string, survey: string): Unsaved | null => {
  try {
    const text = localStorage.getItem(keyOf(centre, survey));
    const found = text ? (JSON.parse(text) as Unsaved) : null;
    return Array.isArray(found?.draft?.definition?.pages) ? found : null;
  } catch {
    return null;
  }
};
