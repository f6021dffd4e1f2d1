export const evaluationsPath = 'quality/evaluations';

export const evaluationPath = (number: number | string) => `${evaluationsPath}/${number}`;

export const coachingPath = 'quality/coaching';
