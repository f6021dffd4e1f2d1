export const formsPath = 'quality/forms';

export const formPath = (code: string) => `${formsPath}/${encodeURIComponent(code)}`;
