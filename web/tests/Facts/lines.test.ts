import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/Facts/Metric/lines';
import type { MetricRow } from '../../src/Facts/types';

const row = (code: string, name: string | null, numerator: number) => ({ period: 'p', cuts: { team: { code, name } }, value: numerator, numerator }) as MetricRow;

describe('the lines of a cut', () => {
  it('have a word for those who belong to no member', () => {
    const lines = linesOf([row('T1', '一组', 1), row('T2', null, 2), row('', null, 3)], 'team', '未分班组');
    expect(lines.map((line) => line.name)).toEqual(['未分班组', 'T2', '一组']);
  });
});
