import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/Arena/live/clock';
import { readForm, writeForm } from '../../src/Arena/live/form';
import { forecast, partsNumber } from '../../src/Arena/live/game';
import { parts } from '../../src/Arena/live/types';

describe('the form of a report', () => {
  it('is read as it was written, past what a number can hold', () => {
    const options = [1, 24, 2, 4, 5, 6, 255, 7];
    expect(readForm(writeForm(options), options.length)).toEqual(options);
    expect(writeForm(options)).toBe((0x07ff0605040218n * 256n + 1n).toString());
  });

  it('has empty fields as nothing', () => {
    expect(readForm('0', 3)).toEqual([0, 0, 0]);
    expect(readForm('', 2)).toEqual([0, 0]);
    expect(writeForm([0, 0, 3])).toBe(String(3 << 16));
  });
});

describe('the process as a number', () => {
  it('has a bit for each part, in the order of the engine', () => {
    expect(partsNumber([], parts)).toBe(0);
    expect(partsNumber(['form', 'priority', 'mirrors'], parts)).toBe(1 + 4 + 512);
    expect(partsNumber(parts, parts)).toBe(1023);
  });
});

describe('the forecast', () => {
  const score = { moved: 17, held: 2, cancelled: 1, due: 20, target: 82, onPace: 17 };

  it('goes on as so far', () => {
    expect(forecast(score, 96)).toBe(82);
  });

  it('is absent before anything was due', () => {
    expect(forecast({ ...score, moved: 0, due: 0 }, 96)).toBeNull();
  });
});

describe('a time', () => {
  it('that is left is rounded up, one that has passed down', () => {
    expect(minutes(59_001, true)).toBe('1:00');
    expect(minutes(59_999)).toBe('0:59');
    expect(minutes(-5)).toBe('0:00');
    expect(minutes(1_500_000, true)).toBe('25:00');
  });
});
