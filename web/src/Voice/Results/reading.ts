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

const isWorthRaising = (driver: Driver) => isSure(driver.importance) && driver.importance.value > 0;

export interface Advice {
  first: Driver[];
  /** Whether they are those that the map says are to be improved; else it names none, and what there is to gain decides. */
  isOfMap: boolean;
  /** Has more to gain than any of the first, yet stands above the mean: it is to be kept up. */
  kept: Driver | undefined;
}

/**
 * What to work on first: of the drivers that surely move the target those that matter more and stand lower than the mean, as the map shows them, by what there is to gain.
 * Where there are none, whatever has most to gain.
 */
export const advice = (model: Model, target: string, most = 2): Advice => {
  const drivers = driversOf(model, target);
  const sure = drivers.filter(isWorthRaising).sort((a, b) => potential(b) - potential(a));
  const { points } = importanceMap(drivers.map(({ driver, importance, performance }) => ({ code: driver, importance: importance.value, performance })));
  const toImprove = new Set(points.filter((point) => point.quadrant === 'improve').map((point) => point.code));
  const mapped = sure.filter((driver) => toImprove.has(driver.driver));
  const first = (mapped.length > 0 ? mapped : sure).slice(0, most);
  return { first, isOfMap: mapped.length > 0, kept: mapped.length > 0 && sure[0] && !toImprove.has(sure[0].driver) ? sure[0] : undefined };
};

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

/** Names of a survey's waves without the survey's own, where all end with it: what tells them apart. */
export const distinctNames = (names: string[], survey: string): string[] => {
  const cut = names.map((name) => (name.endsWith(survey) ? name.slice(0, name.length - survey.length).trim() : ''));
  return cut.every((name) => name !== '') ? cut : names;
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
