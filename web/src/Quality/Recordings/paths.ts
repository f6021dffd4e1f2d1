export const recordingsPath = 'quality/recordings';
