import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const parts = readdirSync(join(root, 'words/zh-CN/pages')).map((file) => basename(file, '.json'));

const fileOf = (path: string) => [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one));

const importsIn = (path: string, source: string) =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap((match) => fileOf(join(dirname(path), match[1] as string)) ?? []);

/** Parts that a text asks for a word of. */
const partsIn = (source: string) => parts.filter((part) => new RegExp(`\\bt\\(\\s*['\`]${part}\\.`).test(source));

/** Parts that a page, with all that it brings along, asks for a word of. */
const partsOf = (page: string) => {
  const [seen, open] = [new Set<string>(), [page]];
  const found = new Set<string>();
  for (let path = open.pop(); path; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const source = readFileSync(path, 'utf8');
    for (const part of partsIn(source)) found.add(part);
    open.push(...importsIn(path, source));
  }
  return [...found].sort();
};

const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'module.ts')
  .flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/page\('([^']+)', \(\) => import\('([^']+)'\), '\w+'((?:, '\w+')*)\)/g)].map(([, address, file, wanted]) => ({
      address: address as string,
      file: fileOf(join(root, dirname(path), file as string)) ?? '',
      wanted: [...(wanted as string).matchAll(/\w+/g)].map(([word]) => word).sort(),
    })),
  );

describe('a page', () => {
  it.each(pages)('wants just the words that it says, at $address', ({ file, wanted }) => {
    expect(partsOf(file)).toEqual(wanted);
  });

  it('is found by the scan, with what it brings along', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(partsIn("t('Waves.add') + t(`Judging.kind.${kind}`) + t('Voice.add')")).toEqual(['Judging', 'Waves']);
  });
});

describe('what stands around every page', () => {
  it('says only words that are always there', () => {
    const shell = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /^(shell|common)[\\/].*\.tsx?$|module\.ts$/.test(path));
    expect(shell.flatMap((path) => partsIn(readFileSync(join(root, path), 'utf8')).map((part) => `${path}: ${part}`))).toEqual([]);
  });
});
