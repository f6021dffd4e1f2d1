export const calibrationsPath = 'quality/calibrations';

export const calibrationPath = (number: number | string) => `${calibrationsPath}/${number}`;
