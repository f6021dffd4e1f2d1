import type { Definition } from '../types';
import { indicatorsOf } from './model';

/** Words that YAML reads as something else than a text. */
const reserved = /^(y|n|yes|no|true|false|on|off|null|nan|inf)$/i;

const plain = (text: string) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(text) && !reserved.test(text) ? text : JSON.stringify(text));

/** `A -> B` is read as one text, so names that need quotes are quoted together. */
const arrow = (from: string, to: string) => (plain(from) === from && plain(to) === to ? `${from} -> ${to}` : JSON.stringify(`${from} -> ${to}`));

/** The path model as the command line reads it. The range is said where all indicators share one. */
export const modelYaml = (survey: Definition): string => {
  const indicators = indicatorsOf(survey);
  const wide = Math.max(0, ...survey.constructs.map((construct) => plain(construct.code).length));
  const constructs = survey.constructs.map(({ code, formative }) => {
    const codes = (indicators.get(code) ?? []).map((field) => plain(field.code)).join(', ');
    return `  ${`${plain(code)}:`.padEnd(wide + 1)} {indicators: [${codes}], mode: ${formative ? 'B' : 'A'}}`;
  });
  const paths = survey.paths.map(({ from, to }) => `  - ${arrow(from, to)}`);
  const ranges = new Set([...indicators.values()].flat().map((field) => (field.scale ? `{min: ${field.scale.least}, max: ${field.scale.most}}` : 'none')));
  const [range] = ranges;
  return [
    constructs.length > 0 ? 'constructs:' : 'constructs: {}',
    ...constructs,
    paths.length > 0 ? 'paths:' : 'paths: []',
    ...paths,
    'scheme: path',
    // As the results page estimates it.
    'missing: mean',
    ...(ranges.size === 1 && range !== 'none' ? [`range: ${range}`] : []),
    '',
  ].join('\n');
};
