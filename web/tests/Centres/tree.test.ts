import { describe, expect, it } from 'vitest';
import { treeOf } from '../../src/Centres/tree';

const entry = (code: string, parent: string | null = null) => ({ code, name: code, parent });

describe('a tree of entries', () => {
  it('hangs entries below their parents, whatever their order', () => {
    const tree = treeOf([entry('c', 'b'), entry('a'), entry('b', 'a')]);
    expect(tree.map((node) => node.code)).toEqual(['a']);
    expect(tree[0]?.children?.[0]?.children?.[0]?.code).toBe('c');
  });

  it('shows an entry whose parent is not there at the top', () => {
    expect(treeOf([entry('b', 'gone')]).map((node) => node.code)).toEqual(['b']);
  });

  it('loses nobody in a ring', () => {
    const codes = treeOf([entry('a', 'b'), entry('b', 'a'), entry('c', 'a')]).flatMap((node) => [node.code, ...(node.children ?? []).map((child) => child.code)]);
    expect(codes.sort()).toEqual(['a', 'b', 'c']);
  });
});
