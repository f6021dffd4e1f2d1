import { describe, expect, it } from 'vitest';
import { columnsOf, kindOf, missing, proposalOf, samplesOf, unusedColumns, valuesToName, withColumns, without, withValue, withValues } from '../../src/Facts/Import/mapping';
import type { FieldInfo, Mapping, PreviewColumn } from '../../src/Facts/Import/types';

const field = (name: string, type: FieldInfo['type'], required = false): FieldInfo => ({ field: name, type, required, group: 'x', unless: [] });
const start = field('start', 'instant', true);
const offered = field('offered', 'count', true);
const outcome = field('outcome', 'code');
const headers = ['date', 'time', 'answered', 'abandoned', 'result'];
const rows = [
  ['1999-08-01', '00:15', '3', '1', '接通'],
  ['1999-08-01', '00:30', '4', '0', '放弃'],
];
const empty: Mapping = { fields: {} };

describe('choosing columns for a field', () => {
  it('joins several for a time and adds up several for a count', () => {
    expect(withColumns(empty, start, ['date', 'time']).fields.start).toEqual({ columns: ['date', 'time'] });
    expect(withColumns(empty, offered, ['answered', 'abandoned']).fields.offered).toEqual({ sum: ['answered', 'abandoned'] });
    expect(withColumns(empty, offered, ['answered']).fields.offered).toEqual({ column: 'answered' });
  });

  it('keeps the meaning of values when the column changes', () => {
    const mapping: Mapping = { fields: { outcome: { column: 'a', values: { 接通: 'answered' } } } };
    expect(withColumns(mapping, outcome, ['result']).fields.outcome).toEqual({ column: 'result', values: { 接通: 'answered' } });
  });

  it('takes the field away when none is left, and leaves the given mapping alone', () => {
    const mapping = withColumns(empty, start, ['date']);
    expect(withColumns(mapping, start, []).fields).toEqual({});
    expect(without(mapping, 'start').fields).toEqual({});
    expect(mapping.fields.start).toEqual({ column: 'date' });
  });
});

describe('what a mapping says', () => {
  it('tells the ways a field can be fed apart', () => {
    const mapping = withValue(withColumns(empty, offered, ['answered', 'abandoned']), 'channel', 'phone');
    expect([kindOf(mapping.fields.offered), kindOf(mapping.fields.channel), kindOf(mapping.fields.start)]).toEqual(['sum', 'value', 'none']);
    expect(columnsOf(mapping.fields.channel)).toEqual([]);
  });

  it('names the required fields that are missing and the columns that are not used', () => {
    const mapping = withColumns(empty, start, ['date', 'time']);
    expect(missing(mapping, [start, offered, outcome])).toEqual([offered]);
    expect(unusedColumns(mapping, headers)).toEqual(['answered', 'abandoned', 'result']);
  });

  it('needs no code where names or levels make up for it', () => {
    const code = { ...field('code', 'code', true), unless: ['name', 'level1'] };
    expect(missing(empty, [code])).toEqual([code]);
    expect(missing({ fields: { level1: { column: 'date' } } }, [code])).toEqual([]);
  });

  it('shows samples joined as they will be read', () => {
    expect(samplesOf({ columns: ['date', 'time'] }, headers, rows)).toEqual(['1999-08-01 00:15', '1999-08-01 00:30']);
    expect(samplesOf({ sum: ['answered', 'abandoned'] }, headers, rows)).toEqual(['3 + 1', '4 + 0']);
    expect(samplesOf({ column: 'gone' }, headers, rows)).toEqual([]);
  });
});

describe('the meaning of values', () => {
  it('is asked for every value seen in the file or known to the preset', () => {
    const column: PreviewColumn = { header: 'result', samples: ['转外线'], emptyShare: 0, field: 'outcome', confidence: 0.6, why: 'content' };
    expect(valuesToName({ column: 'result', values: { 遇忙: 'blocked' } }, headers, rows, [column])).toEqual(['遇忙', '转外线', '接通', '放弃']);
  });

  it('is forgotten when it is emptied', () => {
    const mapping: Mapping = { fields: { outcome: { column: 'result', values: { 接通: 'answered', 放弃: 'abandoned' } } } };
    expect(withValues(mapping, 'outcome', { 接通: 'answered', 放弃: '' }).fields.outcome?.values).toEqual({ 接通: 'answered' });
  });

  it('comes with a proposal only while the proposed column is used', () => {
    const columns: PreviewColumn[] = [{ header: 'result', samples: [], emptyShare: 0, field: 'outcome', confidence: 0.6, why: 'content' }];
    expect(proposalOf('outcome', { column: 'result' }, columns)?.confidence).toBe(0.6);
    expect(proposalOf('outcome', { column: 'date' }, columns)).toBeUndefined();
  });
});
