/** Below /api; each with the centre in its query. */
export const scenariosPath = 'arena/scenarios';
export const gamesPath = 'arena/games';
export const gamePath = (id: string) => `${gamesPath}/${encodeURIComponent(id)}`;

/** Below /c/CENTRE/. */
export const gamePage = (id: string) => `arena/games/${encodeURIComponent(id)}`;

/** What players open: the trainer's own origin, or nobody in the room could follow it. */
export const playAddress = (code: string) => `${location.origin}/play/${code}`;
export const screenAddress = (code: string) => `${playAddress(code)}/screen`;
