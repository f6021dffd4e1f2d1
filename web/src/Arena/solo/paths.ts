/** Below /api; with the centre in its query. */
export const soloPath = 'arena/solo';
export const soloGame = (id: string) => `${soloPath}/${encodeURIComponent(id)}`;

/** Below /c/CENTRE/. */
export const soloPage = 'arena/alone';
