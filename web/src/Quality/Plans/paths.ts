export const plansPath = 'quality/plans';

export const planPath = (code: string) => `${plansPath}/${encodeURIComponent(code)}`;

export const drawPath = (code: string, number: number | string) => `${planPath(code)}/draws/${number}`;
