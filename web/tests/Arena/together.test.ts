import { describe, expect, it } from 'vitest';
import { together } from '../../src/Arena/live/together';

describe('places side by side', () => {
  it('say once what all begin with, word by word', () => {
    expect(together(['Terminal 1', 'Terminal 2'], false)).toBe('Terminal 1, 2');
    expect(together(['Gate 10', 'Gate 12'], false)).toBe('Gate 10, 12');
    expect(together(['North', 'Northwest'], false)).toBe('North, Northwest');
  });

  it('say once what all end with where nothing stands between words', () => {
    expect(together(['1号航站楼', '2号航站楼', '4号航站楼'], true)).toBe('1、2、4号航站楼');
    expect(together(['热线', '在线'], true)).toBe('热线、在线');
  });

  it('stay as they are where there is one, or nothing in common', () => {
    expect(together(['Terminal 1'], false)).toBe('Terminal 1');
    expect(together([], true)).toBe('');
    expect(together(['Voice line', 'Chat'], false)).toBe('Voice line, Chat');
  });
});
