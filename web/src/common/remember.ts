/** A choice kept in this browser; where storage is closed (private windows), it lasts as long as the page. */
const fallback = new Map<string, string>();

export const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(`shouwen.${key}`);
  } catch {
    return fallback.get(key) ?? null;
  }
};

export const remember = (key: string, value: string) => {
  try {
    localStorage.setItem(`shouwen.${key}`, value);
  } catch {
    fallback.set(key, value);
  }
};
