import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dynamicPrefixes } from '../../src/words/dynamic';
import { problemKey } from '../../src/common/problemWords';
import { keysOf, missing, problemCodesIn, problemCodesKnownIn, templatePrefixesIn, unused, usedKeysIn } from './scan';

const root = join(import.meta.dirname, '../../src');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('words'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

const wordsOf = (language: string) =>
  new Set(
    readdirSync(join(root, 'words', language), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => keysOf(JSON.parse(readFileSync(join(root, 'words', language, file), 'utf8')), basename(file, '.json'))),
  );

const used = usedKeysIn(sources);

const server = join(root, '../../src/App');
const codes = problemCodesIn(
  readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cs') && !/(^|[\\/])(bin|obj|Migrations)[\\/]/.test(path))
    .map((path) => readFileSync(join(server, path), 'utf8'))
    .join('\n'),
);

describe.each(['zh-CN', 'en'])('the words in %s', (language) => {
  const words = wordsOf(language);

  it('have every key that the sources use', () => {
    expect(used.size).toBeGreaterThan(20);
    expect(missing(words, used)).toEqual([]);
  });

  it('have no key that nothing uses', () => {
    expect(unused(words, used, dynamicPrefixes)).toEqual([]);
  });

  it('say every problem that the server can name', () => {
    expect(codes.size).toBeGreaterThan(150);
    const own = problemCodesKnownIn(sources);
    expect([...codes].filter((code) => !own.has(code) && !words.has(problemKey(code)))).toEqual([]);
  });

  it('have something below every declared prefix', () => {
    expect(dynamicPrefixes.filter((prefix) => ![...words].some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});

describe('the words of both languages', () => {
  it('have the same keys', () => {
    const plain = (words: Set<string>) => [...new Set([...words].map((key) => key.replace(/_(one|other)$/, '')))].sort();
    expect(plain(wordsOf('en'))).toEqual(plain(wordsOf('zh-CN')));
  });
});

describe('the sources', () => {
  it('build keys only below declared prefixes', () => {
    expect(templatePrefixesIn(sources).filter((prefix) => !dynamicPrefixes.some((declared) => prefix.startsWith(declared)))).toEqual([]);
  });
});

describe('the scanner', () => {
  it('sees a planted missing key and a planted unused one', () => {
    const planted = usedKeysIn("t('Planted.here') + t(\n  'Planted.gone', { name })");
    const words = new Set(keysOf({ here: 'x', idle: 'y', many_one: '1', many_other: 'n' }, 'Planted'));
    expect(missing(words, planted)).toEqual(['Planted.gone']);
    expect(unused(words, planted, ['Planted.many'])).toEqual(['Planted.idle']);
    expect([...problemCodesIn('return Problem.Of(409, "desk.planted", "x"); Problem.NotFound("facts.gone", $"y")')]).toEqual(['desk.planted', 'facts.gone']);
    expect(templatePrefixesIn('t(`Planted.kind.${kind}`)')).toEqual(['Planted.kind.']);
  });
});
