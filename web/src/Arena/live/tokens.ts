/** Who this device has been in which game: a window that was closed can go on as the same person. */

export interface Pass {
  player: string;
  name: string;
  token: string;
}

const most = 12;
const key = 'shouwen.arena';

const read = (): Record<string, Pass[]> => {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Pass[]> | null) ?? {};
  } catch {
    return {};
  }
};

const write = (all: Record<string, Pass[]>) => {
  try {
    localStorage.setItem(key, JSON.stringify(all));
  } catch {
    // Without storage the pass lasts as long as the page.
  }
};

export const passesOf = (code: string): Pass[] => read()[code] ?? [];

export const keepPass = (code: string, pass: Pass) => {
  const all = read();
  const games = Object.entries({ ...all, [code]: [pass, ...(all[code] ?? []).filter((one) => one.player !== pass.player)].slice(0, most) });
  write(Object.fromEntries(games.slice(-most)));
  takeForThisWindow(code, pass);
};

export const forgetPass = (code: string, token: string) => {
  const all = read();
  write({ ...all, [code]: (all[code] ?? []).filter((one) => one.token !== token) });
};

const windowKey = (code: string) => `${key}.${code}`;

/** Several people may play on one device, each in a window: this window's own is kept with the window. */
export const passOfThisWindow = (code: string): Pass | null => {
  try {
    return JSON.parse(sessionStorage.getItem(windowKey(code)) ?? 'null') as Pass | null;
  } catch {
    return null;
  }
};

export const takeForThisWindow = (code: string, pass: Pass | null) => {
  try {
    if (pass) sessionStorage.setItem(windowKey(code), JSON.stringify(pass));
    else sessionStorage.removeItem(windowKey(code));
  } catch {
    // As above.
  }
};
