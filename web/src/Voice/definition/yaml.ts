import type { Definition } from '../types';
import type { Field } from './fields';
import { indicatorsOf } from './model';

/** Words that YAML reads as something else than a text. */
const reserved = /^(y|n|yes|no|true|false|on|off|null|nan|inf)$/i;

const plain = (text: string) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(text) && !reserved.test(text) ? text : JSON.stringify(text));

/** `A -> B` is read as one text, so names that need quotes are quoted together. */
const arrow = (from: string, to: string) => (plain(from) === from && plain(to) === to ? `${from} -> ${to}` : JSON.stringify(`${from} -> ${to}`));

/** What can be answered, as the results page takes it. */
const rangeOf = ({ scale, question }: Field) => `{min: ${scale?.least ?? question.least ?? 0}, max: ${scale?.most ?? question.most ?? 10}}`;

/** The range that most indicators have, and those that have another. */
const rangesOf = (fields: Field[]) => {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(rangeOf(field), (counts.get(rangeOf(field)) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { usual, others: fields.map((field) => ({ code: field.code, range: rangeOf(field) })).filter(({ range }) => range !== usual) };
};

/** The path model as the command line reads it, with what can be answered to its indicators. */
export const modelYaml = (survey: Definition): string => {
  const indicators = indicatorsOf(survey);
  const wide = Math.max(0, ...survey.constructs.map((construct) => plain(construct.code).length));
  const constructs = survey.constructs.map(({ code, formative }) => {
    const codes = (indicators.get(code) ?? []).map((field) => plain(field.code)).join(', ');
    return `  ${`${plain(code)}:`.padEnd(wide + 1)} {indicators: [${codes}], mode: ${formative ? 'B' : 'A'}}`;
  });
  const paths = survey.paths.map(({ from, to }) => `  - ${arrow(from, to)}`);
  const { usual, others } = rangesOf([...indicators.values()].flat());
  return [
    constructs.length > 0 ? 'constructs:' : 'constructs: {}',
    ...constructs,
    paths.length > 0 ? 'paths:' : 'paths: []',
    ...paths,
    'scheme: path',
    // As the results page estimates it.
    'missing: mean',
    ...(usual ? [`range: ${usual}`] : []),
    ...(others.length > 0 ? ['ranges:', ...others.map(({ code, range }) => `  ${plain(code)}: ${range}`)] : []),
    '',
  ].join('\n');
};
