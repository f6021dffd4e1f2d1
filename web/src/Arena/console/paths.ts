/** Below /api. */
export const arenaPath = (centre: string) => `centres/${encodeURIComponent(centre)}/arena`;
export const gamesPath = (centre: string) => `${arenaPath(centre)}/games`;
export const gamePath = (centre: string, id: string) => `${gamesPath(centre)}/${encodeURIComponent(id)}`;

/** Below /c/CENTRE/. */
export const gamePage = (id: string) => `arena/games/${encodeURIComponent(id)}`;

/** What players open: the trainer's own origin, or nobody in the room could follow it. */
export const playAddress = (code: string) => `${location.origin}/play/${code}`;
export const screenAddress = (code: string) => `${playAddress(code)}/screen`;
