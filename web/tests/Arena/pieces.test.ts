import { describe, expect, it } from 'vitest';
import { ofPicture, roundNow, withChange } from '../../src/Arena/live/pieces';
import type { Change } from '../../src/Arena/live/types';
import { picture } from './example';

const known = ofPicture(picture, 1000);
const change = (changes: Partial<Change>): Change => ({ from: 10, number: 11, set: {}, gone: [], events: [], ...changes });

describe('what a window knows of the game', () => {
  it('takes a change that follows what it knows, and leaves the rest as it was', () => {
    const next = withChange(known, change({ set: { score: { moved: 4 } } }), 2000);
    expect(next?.number).toBe(11);
    expect(next?.pieces.score).toEqual({ moved: 4 });
    expect(next?.pieces.game).toBe(known.pieces.game);
  });

  it('drops what is gone', () => {
    expect(withChange(known, change({ gone: ['fault:0'] }), 2000)?.pieces).not.toHaveProperty('fault:0');
  });

  it('asks for the whole where a change is missing', () => {
    expect(withChange(known, change({ from: 12, number: 13 }), 2000)).toBeNull();
  });

  it('passes over a change that it has already', () => {
    expect(withChange(known, change({ from: 8, number: 9, set: { score: null } }), 2000)).toBe(known);
    expect(withChange(known, change({ from: 9, number: 10, set: { score: null } }), 2000)).toBe(known);
  });

  it('takes a clock that came without an event', () => {
    const next = withChange(known, change({ from: 10, number: 10, set: { clock: { now: 70_000, end: 1, speed: 1, isRunning: true } } }), 5000);
    expect(next?.clockAt).toBe(5000);
  });

  it('remembers what happened lately, with a number each, also over a new picture', () => {
    const event = { kind: 'moved', at: 1, seat: -1, case: -1, fault: -1, a: 0, b: 0 };
    const next = withChange(known, change({ events: [event, event] }), 2000);
    expect(next?.heard.map(({ key }) => key)).toEqual([1, 2]);
    expect(next && ofPicture(picture, 3000, next).heard).toHaveLength(2);
    const many = next && withChange(next, change({ from: 11, number: 80, events: Array.from({ length: 70 }, () => event) }), 3000);
    expect(many?.heard).toHaveLength(60);
    expect(many?.heard.at(-1)?.key).toBe(72);
  });
});

describe('the clock of a round', () => {
  const clock = { now: 10_000, end: 20_000, speed: 10, isRunning: true };

  it('runs on from when it was heard, at its speed', () => {
    expect(roundNow(clock, 1000, 1500)).toBe(15_000);
  });

  it('stops at the end, and stands while it is stopped', () => {
    expect(roundNow(clock, 1000, 9000)).toBe(20_000);
    expect(roundNow({ ...clock, isRunning: false }, 1000, 9000)).toBe(10_000);
  });

  it('never goes back', () => {
    expect(roundNow(clock, 1000, 900)).toBe(10_000);
  });
});
