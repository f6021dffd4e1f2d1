export const weightingsPath = 'lead/weightings';
export const weightingPath = (number: number | string) => `${weightingsPath}/${number}`;
/** Pages, below the centre. */
export const weightingPage = (number: number | string) => `weightings/${number}`;
export const rehearsalPage = (number: number | string) => `weightings/${number}/rehearsal`;
