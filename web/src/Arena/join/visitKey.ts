/** A visit to a game's door: what it asks for is asked with one key, so that a join whose answer was lost lets nobody in twice. */
const bytes = 32;

const keyOf = (code: string) => `shouwen.arena.${code}.visit`;

/** Where the window keeps nothing, the key lasts as long as the page. */
const kept = new Map<string, string>();

const draw = () => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same until somebody is in, over a reload too. */
export const visitKey = (code: string): string => {
  const name = keyOf(code);
  try {
    const known = sessionStorage.getItem(name);
    if (known) return known;
  } catch {
    // As above.
  }
  const key = kept.get(code) ?? draw();
  kept.set(code, key);
  try {
    sessionStorage.setItem(name, key);
  } catch {
    // As above.
  }
  return key;
};

/** Whoever comes next to this door is somebody else. */
export const endVisit = (code: string) => {
  kept.delete(code);
  try {
    sessionStorage.removeItem(keyOf(code));
  } catch {
    // As above.
  }
};
