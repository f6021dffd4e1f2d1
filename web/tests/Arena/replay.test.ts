import { describe, expect, it } from 'vitest';
import { chartInk } from '../../src/common/chartInk';
import { cashOption, lanesOption, queueOption } from '../../src/Arena/replay/charts';
import { laneOf, lastSecond, latelyAt, openCases, placeAmong, playedTo, questionOf, queueOver, scaleOf, secondOf, stopFrom, type Wish } from '../../src/Arena/replay/course';
import { queues, type Mark, type Queue, type Row } from '../../src/Arena/replay/types';

const mark = (at: number, kind: string): Mark => ({ at, kind, service: null, seat: -1, case: -1, fault: -1, a: 0, b: 0 });
const row = (at: number, more: Partial<Row> = {}): Row => ({
  at, kept: 0, inbox: 0, desk: 0, pool: 0, queued: 0, working: 0, verifying: 0, repairing: 0, ordered: 0, failing: 0, down: 0,
  moved: 0, held: 0, cancelled: 0, due: 0, onPace: 0, satisfaction: 0, spent: 0, earned: 0, reported: 0, closed: 0, ...more,
});
const note = { id: 'n', round: 0, at: 30_100, text: 'x', by: 'y', createdAt: '' };

describe('a replay', () => {
  const marks = [mark(1_200, 'failed'), mark(1_900, 'started'), mark(5_000, 'reported'), mark(60_400, 'roundEnded')];

  it('stops at what a look back stops at, in whole seconds that show it, and at notes', () => {
    expect(stopFrom(marks, [note], 60_400, 0, 1)).toBe(2);
    expect(stopFrom(marks, [note], 60_400, 2, 1)).toBe(5);
    expect(stopFrom(marks, [note], 60_400, 5, 1)).toBe(31);
    expect(stopFrom(marks, [note], 60_400, 31, 1)).toBe(60);
    expect(stopFrom(marks, [note], 60_400, 31, -1)).toBe(5);
    expect(stopFrom(marks, [note], 60_400, 2, -1)).toBe(0);
  });

  it('never goes past the last second of the round', () => {
    expect([lastSecond(60_400), secondOf(60_400, 60_400), secondOf(59_001, 60_400)]).toEqual([60, 60, 60]);
    expect([playedTo(10, 20, 500, 60), playedTo(55, 20, 500, 60), playedTo(3, 1, 500, 60)]).toEqual([20, 60, 3.5]);
  });

  it('tells what happened up to now, the newest last', () => {
    expect(latelyAt(marks, 5, 2).map(({ kind }) => kind)).toEqual(['started', 'reported']);
    expect(latelyAt(marks, 1, 2)).toEqual([]);
  });

  it('counts a case wherever it is, and marks what stands out in its lane', () => {
    expect(openCases(row(0, Object.fromEntries(queues.map((queue) => [queue, 1]))))).toBe(queues.length);
    expect(['failed', 'mirrorBought', 'paused', 'started'].map(laneOf)).toEqual(['fault', 'money', 'clock', null]);
  });
});

describe('a what-if', () => {
  const was = { parts: ['form', 'contact'] as const, limits: [60_000, 120_000, 240_000], shares: [100, 80, 40] };
  const wish: Wish = { ...was, decay: null, buys: null, newFaults: false, toTheEnd: false, runs: 200 };

  it('asks only for what differs from how it was', () => {
    expect(questionOf(1, 60, was, { ...wish, parts: ['contact', 'form'] })).toEqual({ round: 1, second: 60, newFaults: false, toTheEnd: false, runs: 200 });
    expect(questionOf(1, 60, was, { ...wish, parts: ['knowledge', 'form'], shares: [100, 80, 50], decay: 0.75, buys: false, newFaults: true })).toEqual({
      round: 1, second: 60, parts: ['form', 'knowledge'], shares: [100, 80, 50], decay: 750, buys: false, newFaults: true, toTheEnd: false, runs: 200,
    });
  });

  it('shows values between the least and the most, and where the real one lies', () => {
    const place = scaleOf([10, 20, 30]);
    expect([place(10), place(20), place(30), scaleOf([5, 5])(5)]).toEqual([0, 0.5, 1, 0.5]);
    expect([placeAmong(9, { p5: 10, p95: 20 }), placeAmong(10, { p5: 10, p95: 20 }), placeAmong(21, { p5: 10, p95: 20 })]).toEqual(['below', 'within', 'above']);
  });
});

describe('the charts of a round', () => {
  const ink = chartInk(false);
  const given = { rows: [row(0), row(3000, { desk: 2, spent: 500 })], length: 60_000, now: 3000 };
  const names = Object.fromEntries(queues.map((queue) => [queue, queue])) as Record<Queue, string>;

  it('stack only where cases were, and show where one is', () => {
    const over = queueOver(given.rows, given.length);
    const { series } = queueOption(over, given.length, 3000, names, String)(ink, {}) as { series: { name: string; data: number[][]; markLine: { data: object[] } }[] };
    expect(series.map(({ name }) => name)).toEqual(['desk']);
    expect(series[0]?.data.slice(0, 2)).toEqual([[0, 0], [2000, 2]]);
    expect(series[0]?.markLine.data).toEqual([{ xAxis: 3000 }]);
  });

  it('show the queue as the mean of what was in each stretch, the last second too', () => {
    const over = queueOver([row(0, { desk: 1 }), row(1000, { desk: 2 }), row(2000, { desk: 5 }), row(100_000, { desk: 4 })], 100_000);
    expect(over).toHaveLength(50);
    expect([over[0], over[1], over[49]].map((one) => [one?.from, one?.to, one?.mean.desk])).toEqual([[0, 2000, 1.5], [2000, 4000, 5], [98_000, 100_000, 4]]);
  });

  it('hold money against the budget over the whole round', () => {
    const { series } = cashOption(given, 9000, { spent: 's', earned: 'e', budget: 'b' }, String)(ink, {}) as { series: { data: number[][] }[] };
    expect(series[2]?.data).toEqual([[0, 9000], [60_000, 9000]]);
  });

  it('put events into lanes', () => {
    const { series } = lanesOption([{ at: 1200, lane: 0, text: '0:01 Fault' }], ['Faults'], 60_000, 0)(ink, {}) as { series: { data: { value: number[] }[] }[] };
    expect(series[0]?.data[0]?.value).toEqual([1200, 0]);
  });
});
