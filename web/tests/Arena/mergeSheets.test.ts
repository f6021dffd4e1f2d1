import { describe, expect, it } from 'vitest';
import { clashesOf, mergeSheets, type Texts } from '../../src/Arena/console/mergeSheets';

const base: Texts = { questions: 'q', plan: 'p', do: '', check: '', act: '' };

describe('two people on one sheet', () => {
  it('has what each of them wrote where the other did not', () => {
    const [theirs, mine] = [{ ...base, do: 'theirs' }, { ...base, act: 'mine' }];
    expect(clashesOf(base, theirs, mine)).toEqual([]);
    expect(mergeSheets(base, theirs, mine, 'mine')).toEqual({ ...base, do: 'theirs', act: 'mine' });
  });

  it('asks only about what both changed, and can keep both', () => {
    const [theirs, mine] = [{ ...base, plan: 'theirs', do: 'same' }, { ...base, plan: 'mine', do: 'same', act: 'mine' }];
    expect(clashesOf(base, theirs, mine)).toEqual(['plan']);
    expect(mergeSheets(base, theirs, mine, 'theirs')).toEqual({ ...base, plan: 'theirs', do: 'same', act: 'mine' });
    expect(mergeSheets(base, theirs, mine, 'mine').plan).toBe('mine');
    expect(mergeSheets(base, theirs, mine, 'both').plan).toBe('theirs\nmine');
  });

  it('lets go of what was taken out', () => {
    expect(mergeSheets(base, { ...base, plan: '' }, base, 'mine').plan).toBe('');
    expect(mergeSheets(base, { ...base, plan: '' }, { ...base, plan: 'mine' }, 'both').plan).toBe('mine');
  });
});
