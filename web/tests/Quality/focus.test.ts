import { describe, expect, it } from 'vitest';
import { focusPath, readFocus } from '../../src/Quality/Plans/focus';

const span = { from: '2026-11-01', to: '2026-11-28' };

describe('drawing contacts to judge from a view of figures', () => {
  it('takes its period and its filters along', () => {
    const path = focusPath({ ...span, filters: [{ cut: 'topic', values: ['bill', 'fault'] }, { cut: 'queue', values: ['hot'] }] });
    expect(readFocus(new URLSearchParams(path?.split('?')[1]))).toEqual({ ...span, filters: { topics: ['bill', 'fault'], queues: ['hot'] } });
  });

  it('is not offered where it would draw from more than was looked at', () => {
    expect(focusPath({ ...span, filters: [{ cut: 'agent', values: ['A1'] }] })).toBeNull();
    expect(focusPath({ ...span, filters: [{ cut: 'team', values: [''] }] })).toBeNull();
    expect(focusPath({ ...span, filters: [{ cut: 'team', values: ['a'] }, { cut: 'team', values: ['b'] }] })).toBeNull();
  });

  it('asks for nothing where the address says nothing', () => {
    expect(readFocus(new URLSearchParams(''))).toBeNull();
    expect(readFocus(new URLSearchParams('from=soon&agents=x'))).toBeNull();
  });
});
