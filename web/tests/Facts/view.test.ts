import { describe, expect, it } from 'vitest';
import { pageOf, pageOfQuery, readView, settle, targetCut, toggleFilter, writeView } from '../../src/Facts/view';

const full = 'from=2026-01-01&to=2026-01-31&grain=week&by=queue%2Ctopic&topicLevel=2&filter=queue%3DPS&filter=topic%3DBILL%2CINV&compare=year-ago&chart=bar&split=1';
const span = { from: '2025-09-01', to: '2026-11-20' };
const known = { span, grains: ['hour', 'day', 'week', 'month'], cuts: ['queue', 'topic'] } as const;

describe('the address of a metric page', () => {
  it('survives being read and written', () => {
    expect(writeView(readView('asa', new URLSearchParams(full))).toString()).toBe(full);
  });

  it('leaves out what is at its default', () => {
    expect(pageOf(readView('asa', new URLSearchParams()))).toBe('metrics/asa');
  });

  it('drops what it does not understand instead of failing', () => {
    const view = readView('asa', new URLSearchParams('from=yesterday&to=2026-02-30&grain=century&by=mood,queue,queue,team,agent&filter=mood=x&filter=queue=&compare=x'));
    expect(view).toMatchObject({ from: null, to: null, grain: null, by: ['queue', 'team'], filters: [], compare: null });
  });

  it('puts dates given the wrong way round in order', () => {
    expect(readView('asa', new URLSearchParams('from=2026-02-01&to=2026-01-01'))).toMatchObject({ from: '2026-01-01', to: '2026-02-01' });
  });

  it('comes from a query of the server, whose first metric names the page', () => {
    expect(pageOfQuery('metric=service_level,asa&from=2026-01-01&to=2026-01-07&grain=day&filter=queue=HOT')).toBe(
      'metrics/service_level?from=2026-01-01&to=2026-01-07&grain=day&filter=queue%3DHOT',
    );
  });
});

describe('a view that leaves something open', () => {
  const open = readView('asa', new URLSearchParams());

  it('shows the last four weeks of the data by day', () => {
    expect(settle(open, known)).toMatchObject({ from: '2026-10-24', to: '2026-11-20', grain: 'day' });
  });

  it('takes a grain that suits the length, and one that the metric has', () => {
    const year = { ...open, from: '2025-11-21', to: '2026-11-20' };
    expect(settle(year, known)?.grain).toBe('week');
    expect(settle(year, { ...known, grains: ['hour', 'day', 'month'] })?.grain).toBe('day');
    expect(settle({ ...open, from: '2026-11-20', to: '2026-11-20' }, known)?.grain).toBe('hour');
  });

  it('shows a year by month of metrics of the staff, who come and go slowly', () => {
    expect(settle(open, { ...known, grains: ['total', 'month', 'week', 'day'] })).toMatchObject({ from: '2025-11-21', to: '2026-11-20', grain: 'month' });
  });

  it('is cut by what it is not already narrowed to', () => {
    expect(settle(open, known)?.by).toEqual(['queue']);
    expect(settle(toggleFilter(open, 'queue', 'HOT'), known)?.by).toEqual(['topic']);
    expect(settle({ ...open, by: ['agent', 'topic'] }, known)?.by).toEqual(['topic']);
  });

  it('is nothing while there are no data', () => {
    expect(settle(open, { ...known, span: { from: null, to: null } })).toBeNull();
  });
});

describe('a click on a bar', () => {
  it('adds a value to the filter, and takes it away again', () => {
    const view = readView('asa', new URLSearchParams('filter=queue=A'));
    const both = toggleFilter(view, 'queue', 'B');
    expect(both.filters).toEqual([{ cut: 'queue', values: ['A', 'B'] }]);
    expect(toggleFilter(toggleFilter(both, 'queue', 'A'), 'queue', 'B').filters).toEqual([]);
  });
});

describe('a target set from a view', () => {
  it('is for the centre or for the one value that the view is filtered to', () => {
    const open = readView('asa', new URLSearchParams());
    expect(targetCut(open)).toEqual({});
    expect(targetCut(toggleFilter(open, 'queue', 'HOT'))).toEqual({ queue: 'HOT' });
    expect(targetCut(toggleFilter(toggleFilter(open, 'queue', 'HOT'), 'queue', 'VIP'))).toBeNull();
  });
});
