import type { Entry } from './types';

export type Node = Entry & { children?: Node[] };

/** Entries as a tree; one whose parent is not among them stands at the top, and so does one in a ring. */
export const treeOf = (entries: Entry[]): Node[] => {
  const nodes = new Map(entries.map((entry) => [entry.code, { ...entry } as unknown as Node]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.parent ? nodes.get(node.parent) : undefined;
    if (!parent || isInRing(node, nodes)) roots.push(node);
    else (parent.children ??= []).push(node);
  }
  return roots;
};

const isInRing = (node: Node, nodes: Map<string, Node>) => {
  const seen = new Set<string>();
  for (let at: Node | undefined = node; at?.parent; at = nodes.get(at.parent)) {
    if (seen.has(at.code)) return at.code === node.code;
    seen.add(at.code);
  }
  return false;
};
