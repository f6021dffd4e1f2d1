import { describe, expect, it } from 'vitest';
import { readVariant, sayThreshold, sayVariant } from '../../src/Facts/variant';

const t = ((key: string, given?: object) => (given ? `${key} ${JSON.stringify(given)}` : key)) as Parameters<typeof sayVariant>[0];

describe('the variant of a service level', () => {
  it('is read from the formula and the seconds that the server names', () => {
    expect(readVariant('AW/(A+B-b), T=20s')).toEqual({ number: 1, seconds: [20] });
    expect(readVariant('(AW+s)/(A+B), T=600s')).toEqual({ number: 5, seconds: [600] });
    expect(readVariant('AW/(A+B), T=20s|3600s')).toEqual({ number: 2, seconds: [20, 3600] });
    expect(readVariant('mixed')).toBeNull();
    expect(readVariant(null)).toBeNull();
  });

  it('names every time that queues promise', () => {
    expect(sayVariant(t, 'AW/A, T=20s|60s')).toBe(
      'Facts.variant.times {"variant":"Facts.variant.4","times":"20 Facts.duration.seconds, 1 Facts.duration.minutes"}',
    );
  });

  it('is shown as it is when it is a new one', () => {
    expect(sayVariant(t, 'AW/B, T=20s')).toBe('AW/B, T=20s');
  });

  it('has its threshold in the largest whole unit', () => {
    expect([20, 90, 600, 86_400].map((seconds) => sayThreshold(t, seconds))).toEqual([
      '20 Facts.duration.seconds',
      '90 Facts.duration.seconds',
      '10 Facts.duration.minutes',
      '24 Facts.duration.hours',
    ]);
  });
});
