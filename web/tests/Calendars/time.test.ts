import { describe, expect, it } from 'vitest';
import { completed, hoursOf } from '../../src/Calendars/time';

describe('a typed time', () => {
  it.each([
    ['8', '08:00'],
    ['830', '08:30'],
    ['8:30', '08:30'],
    ['８：３０', '08:30'],
    ['1745', '17:45'],
    ['24', '24:00'],
  ])('%s is completed to %s', (typed, time) => expect(completed(typed)).toBe(time));

  it.each(['25:00', '24:01', '12:60', 'noon', ''])('%s is no time and stays for the person to correct', (typed) =>
    expect(completed(typed)).toBe(typed),
  );
});

describe('the hours of a day', () => {
  it('are the sum of its windows, to midnight at most', () => {
    expect(hoursOf([{ from: '08:30', to: '12:00' }, { from: '22:00', to: '24:00' }])).toBe(5.5);
  });
});
