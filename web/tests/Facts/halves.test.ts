import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../src/Facts/Processes/halves';

describe('the two parts that a log is first shown as', () => {
  it('are its earlier and its later days, none of them twice', () => {
    expect(halvesOf({ from: '2026-05-01T08:00:00Z', to: '2026-05-10T17:00:00Z' })).toEqual({ from: '2026-05-01', to: '2026-05-05', otherFrom: '2026-05-06', otherTo: '2026-05-10' });
  });

  it('are not there for a log of one day', () => {
    expect(halvesOf({ from: '2026-05-01T08:00:00Z', to: '2026-05-01T17:00:00Z' })).toEqual({});
  });
});
