import { describe, expect, it } from 'vitest';
import { changeConstruct, indicatorsOf, refusal, removeConstruct } from '../../src/Voice/definition/model';
import { modelYaml } from '../../src/Voice/definition/yaml';
import { roundedPath } from '../../src/common/layout';
import type { Definition, Question } from '../../src/Voice/types';

const named = (code: string) => ({ code, name: { en: code } });
const rating = (code: string, construct: string): Question => ({ code, kind: 'rating', text: { en: code }, scale: { least: 1, most: 10 }, construct });
const survey: Definition = {
  languages: ['en'],
  title: { en: 'T' },
  pages: [
    {
      code: 'p',
      questions: [
        rating('I1', 'Image'),
        rating('I2', 'Image'),
        { code: 'g', kind: 'pairs', text: { en: 'g' }, scale: { least: 1, most: 10 }, construct: 'Quality', rows: [{ code: 'R', text: { en: 'R' } }, { code: 'Y', text: { en: 'Y' }, construct: 'Value' }] },
      ],
    },
  ],
  constructs: [named('Image'), named('Quality'), { ...named('Value'), formative: true }],
  paths: [
    { from: 'Image', to: 'Quality' },
    { from: 'Quality', to: 'Value' },
  ],
};

describe('paths', () => {
  it('are refused where they would lead back, to themselves or twice', () => {
    expect(refusal(survey.paths, 'Value', 'Image')).toBe('makesACycle');
    expect(refusal(survey.paths, 'Value', 'Value')).toBe('toItself');
    expect(refusal(survey.paths, 'Image', 'Quality')).toBe('pathTwice');
    expect(refusal(survey.paths, 'Image', 'Value')).toBeNull();
  });

  it('end in a search that ends, also where a cycle is there already', () => {
    expect(refusal([...survey.paths, { from: 'Value', to: 'Quality' }], 'Image', 'Value')).toBeNull();
  });
});

describe('constructs', () => {
  it('have perceptions as indicators, rows before their question, and no expectations', () => {
    const codes = Object.fromEntries([...indicatorsOf(survey)].map(([code, fields]) => [code, fields.map((field) => field.code)]));
    expect(codes).toEqual({ Image: ['I1', 'I2'], Quality: ['R_P'], Value: ['Y_P'] });
  });

  it('take their indicators and paths along to a new code, and let them go when deleted', () => {
    const renamed = changeConstruct(survey, 1, named('Service'));
    expect(renamed.paths).toEqual([{ from: 'Image', to: 'Service' }, { from: 'Service', to: 'Value' }]);
    expect(indicatorsOf(renamed).get('Service')?.map((field) => field.code)).toEqual(['R_P']);
    const less = removeConstruct(survey, 1);
    expect([less.constructs.length, less.paths]).toEqual([2, []]);
    expect(less.pages[0]?.questions[2]?.construct).toBeNull();
  });
});

describe('the model as YAML', () => {
  it('has constructs with indicators and mode, paths, scheme and range', () => {
    expect(modelYaml(survey)).toBe(
      [
        'constructs:',
        '  Image:   {indicators: [I1, I2], mode: A}',
        '  Quality: {indicators: [R_P], mode: A}',
        '  Value:   {indicators: [Y_P], mode: B}',
        'paths:',
        '  - Image -> Quality',
        '  - Quality -> Value',
        'scheme: path',
        'missing: mean',
        'range: {min: 1, max: 10}',
        '',
      ].join('\n'),
    );
  });

  it('quotes what YAML would read as something else, and says of each indicator what can be answered where that differs', () => {
    const odd: Definition = { ...survey, constructs: [named('No')], paths: [{ from: 'No', to: 'a b' }], pages: [{ code: 'p', questions: [rating('Y', 'No'), { ...rating('X', 'No'), scale: { least: 1, most: 5 } }] }] };
    expect(modelYaml(odd)).toBe('constructs:\n  "No": {indicators: ["Y", X], mode: A}\npaths:\n  - "No -> a b"\nscheme: path\nmissing: mean\nrange: {min: 1, max: 10}\nranges:\n  X: {min: 1, max: 5}\n');
    expect(modelYaml({ ...survey, constructs: [], paths: [] })).toBe('constructs: {}\npaths: []\nscheme: path\nmissing: mean\n');
  });
});

describe('a way in the diagram', () => {
  it('begins and ends at its ends and rounds its corners', () => {
    expect(roundedPath([{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 40 }], 5)).toBe('M 0 0 L 15 0 Q 20 0 20 5 L 20 40');
    expect(roundedPath([])).toBe('');
  });
});
