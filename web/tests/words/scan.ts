/** Finds the word keys that sources use and that word files have. */

export const usedKeysIn = (source: string) =>
  new Set([...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] as string));

export const templatePrefixesIn = (source: string) => [
  ...new Set([...source.matchAll(/\bt\(\s*`([^`$]*)\$\{/g)].map((match) => match[1] as string)),
];

/** Every path to a text in a tree of words. */
export const keysOf = (node: unknown, path: string): string[] =>
  typeof node === 'string'
    ? [path]
    : Object.entries(node as Record<string, unknown>).flatMap(([key, child]) => keysOf(child, `${path}.${key}`));

const plural = /_(zero|one|two|few|many|other)$/;

export const missing = (words: Set<string>, used: Set<string>) =>
  [...used].filter((key) => !words.has(key) && !words.has(`${key}_other`));

export const unused = (words: Set<string>, used: Set<string>, prefixes: readonly string[]) =>
  [...words].filter((key) => !used.has(key) && !used.has(key.replace(plural, '')) && !prefixes.some((prefix) => key.startsWith(prefix)));

/** Codes of problems that the server's sources name: `Problem.Conflict("desk.hasTypes", …)`. */
export const problemCodesIn = (source: string) => new Set([...source.matchAll(/\bProblem\.\w+\(\s*(?:\d+,\s*)?"([a-z]+\.[A-Za-z]+)"/g)].map((match) => match[1] as string));

/** Codes that a page has words of its own for. */
export const problemCodesKnownIn = (source: string) => new Set([...source.matchAll(/\bisProblem\(\w+, '([^']+)'\)/g)].map((match) => match[1] as string));
