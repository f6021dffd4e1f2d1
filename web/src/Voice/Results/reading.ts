/** What results say, before anybody has drawn or worded it. */
import { nothing, type Formats } from '../../common/format';
import { allFields, type Field } from '../definition/fields';
import { said } from '../text';
import type { Definition } from '../types';
import type { Driver, Estimated, Model, WaveInTime } from './types';

export interface Words {
  construct: (code: string) => string;
  field: (code: string) => string;
  /** A code and its text, where there is room for one line only. */
  fieldShort: (code: string) => string;
  choice: (field: string, code: string) => string;
}

export interface Read {
  fields: Map<string, Field>;
  words: Words;
}

/** What codes stand for in a language of the survey; a code that nothing is known of stands for itself. */
export const readDefinition = (survey: Definition, language: string): Read => {
  const fields = new Map(allFields(survey).map((field) => [field.code, field]));
  const textOf = (code: string) => {
    const field = fields.get(code);
    // Gaps are named by the row that was asked about twice.
    const row = field?.row ?? fields.get(`${code}_P`)?.row;
    return said(row?.text ?? field?.question.text, language) || code;
  };
  return {
    fields,
    words: {
      construct: (code) => said(survey.constructs.find((one) => one.code === code)?.name, language) || code,
      field: textOf,
      fieldShort: (code) => shortened(textOf(code), 26),
      choice: (field, code) => said(fields.get(field)?.question.choices?.find((one) => one.code === code)?.text, language) || code,
    },
  };
};

/** Cut where it is longer than so many letters; a Chinese character takes the room of two. */
export const shortened = (text: string, room: number) => {
  let taken = 0;
  for (const [at, letter] of [...text].entries()) {
    taken += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (taken > room) return `${[...text].slice(0, at).join('').trimEnd()}…`;
  }
  return text;
};

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

/** Broken once where it is longer than so many letters, between words where it has them; what is too long for two lines is cut at its end. */
export const inTwoLines = (text: string, room: number) => {
  if (widthOf(text) <= room) return text;
  const spaces = [...text.matchAll(/(?<![\u2e80-\uffff]|\d) (?![\u2e80-\uffff])|[·:：]/g)].map(({ index }) => index + 1).filter((at) => widthOf(text.slice(0, at).trimEnd()) <= room);
  const first = spaces.at(-1) ?? [...shortened(text, room)].length - 1;
  return `${text.slice(0, first).trimEnd()}\n${shortened(text.slice(first).trimStart(), room)}`;
};

/** The construct that the wave is asked about first: satisfaction where there is one, else what most paths lead to. */
export const mainConstruct = (model: Model): string | undefined => {
  const targets = [...new Set(model.paths.map((path) => path.to))];
  const codes = model.constructs.map(({ code }) => code);
  const named = codes.find((code) => code.toLowerCase() === 'satisfaction') ?? codes.find((code) => code.toLowerCase().endsWith('satisfaction'));
  return named ?? targets.sort((a, b) => driversOf(model, b).length - driversOf(model, a).length)[0] ?? model.constructs[0]?.code;
};

/** What drives a construct, most first. */
export const driversOf = (model: Model, target: string): Driver[] =>
  model.drivers.filter((driver) => driver.target === target).sort((a, b) => b.importance.value - a.importance.value);

/** Surely above nothing: the whole interval is. */
export const isSure = ({ low, high }: Estimated) => low != null && high != null && (low > 0 || high < 0);

/** What the target would gain if the driver were at 100. */
export const potential = (driver: Driver) => driver.importance.value * (100 - driver.performance);

/** The drivers to work on first: those that surely move the target, by what there is to gain. */
export const levers = (model: Model, target: string, most = 2): Driver[] =>
  driversOf(model, target)
    .filter((driver) => isSure(driver.importance) && driver.importance.value > 0)
    .sort((a, b) => potential(b) - potential(a))
    .slice(0, most);

export type Quadrant = 'improve' | 'keep' | 'low' | 'overdone';

export interface Placed {
  code: string;
  importance: number;
  performance: number;
  quadrant: Quadrant;
}

export interface ImportanceMap {
  points: Placed[];
  /** The means, which part the quadrants. */
  importance: number;
  performance: number;
}

/** An importance-performance map: what matters much and does badly is to be improved. */
export const importanceMap = (points: { code: string; importance: number; performance: number }[]): ImportanceMap => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [importance, performance] = [mean(points.map((point) => point.importance)), mean(points.map((point) => point.performance))];
  const quadrantOf = (point: { importance: number; performance: number }): Quadrant =>
    point.importance >= importance ? (point.performance < performance ? 'improve' : 'keep') : point.performance < performance ? 'low' : 'overdone';
  return { importance, performance, points: points.map((point) => ({ ...point, quadrant: quadrantOf(point) })).sort((a, b) => b.importance - a.importance) };
};

/** How sure a change is: up, down, or within what chance does. */
export const direction = (change: Estimated | null | undefined): 'up' | 'down' | 'unsure' =>
  !change || !isSure(change) ? 'unsure' : change.value > 0 ? 'up' : 'down';

/** The wave and the one before it, of those in time. */
export const withBefore = (waves: WaveInTime[], code: string): { now?: WaveInTime; before?: WaveInTime } => {
  const at = waves.findIndex((wave) => wave.code === code);
  return { now: waves[at], before: at > 0 ? waves[at - 1] : undefined };
};

const times = (figure: Estimated, by: number): Estimated => ({
  value: figure.value * by,
  low: figure.low == null ? null : figure.low * by,
  high: figure.high == null ? null : figure.high * by,
});

/** The index of a construct or the measure of a field in a wave, shares in hundredths, with the change against the wave before. */
export const figureIn = (wave: WaveInTime, key: string): { figure: Estimated; change: Estimated | null } | null => {
  const index = wave.indices.find((one) => one.construct === key);
  if (index) return { figure: index.index, change: index.change };
  const measure = wave.measures.find((one) => one.field === key);
  if (!measure) return null;
  const by = measure.measure === 'satisfaction' || measure.measure === 'resolved' ? 100 : 1;
  return { figure: times(measure.figure, by), change: measure.change && times(measure.change, by) };
};

export interface Expectation {
  expected: Estimated;
  found: Estimated;
  gap: Estimated;
  change: Estimated | null;
}

/** What stands for expectation and for what was found, among constructs that are measured apart. */
const halves = { expectation: /expectation$/i, perception: /^(perceived)?quality$/i };

const alone = (value: number): Estimated => ({ value, low: null, high: null });

/** Dimensions asked in pairs, the whole as ''; else, where the model has both, expectation against perceived quality. */
export const expectedThings = (waves: WaveInTime[]): string[] => {
  const pairs = [...new Set(waves.flatMap((wave) => wave.gaps.map((gap) => gap.dimension)))].sort((a, b) => Number(a !== '') - Number(b !== ''));
  if (pairs.length > 0) return pairs;
  const constructs = waves.flatMap((wave) => wave.indices.map((index) => index.construct));
  return constructs.some((code) => halves.expectation.test(code)) && constructs.some((code) => halves.perception.test(code)) ? [''] : [];
};

/** What was expected and what was found in a wave; of two indices the gap's interval is not known, for the same people gave both. */
export const expectedIn = (wave: WaveInTime, dimension: string): Expectation | null => {
  const gap = wave.gaps.find((one) => one.dimension === dimension);
  if (gap) return { expected: alone(gap.expectation), found: alone(gap.perception), gap: gap.gap, change: gap.change };
  const expected = wave.indices.find((one) => halves.expectation.test(one.construct))?.index;
  const found = wave.indices.find((one) => halves.perception.test(one.construct))?.index;
  return dimension === '' && wave.gaps.length === 0 && expected && found ? { expected, found, gap: alone(found.value - expected.value), change: null } : null;
};

/** From where to where, such as 70.1 – 74.6. */
export const sayInterval = (f: Formats, { low, high }: Pick<Estimated, 'low' | 'high'>, digits = 1) => (low == null ? nothing : `${f.number(low, digits)} – ${f.number(high, digits)}`);

/** As a test's probability is written. */
export const sayP = (p: number | null | undefined) => (p == null ? nothing : p < 0.001 ? '< 0.001' : p.toFixed(3));

/** Constructs from causes to effects, as the paths lead. */
export const inOrder = (model: Model): string[] => {
  const open = model.constructs.map(({ code }) => code);
  const done: string[] = [];
  while (open.length > 0) {
    const at = Math.max(0, open.findIndex((code) => model.paths.every((path) => path.to !== code || done.includes(path.from))));
    done.push(...open.splice(at, 1));
  }
  return done;
};
