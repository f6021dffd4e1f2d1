import { addDays, daysBetween, isDate } from './dates';
import { readRules } from './rules';
import { comparisons, cuts, grains, type Comparison, type Cut, type Grain } from './types';

/** What a metric page shows; the URL holds all of it, so that a view can be sent to a colleague. */

export const chartKinds = ['line', 'bar'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface Filter {
  cut: Cut;
  values: string[];
}

export interface View {
  metric: string;
  from: string | null;
  to: string | null;
  grain: Grain | null;
  by: Cut[];
  topicLevel: number | null;
  filters: Filter[];
  compare: Comparison | null;
  chart: ChartKind;
  /** Draw one line for each of the largest cuts instead of the whole. */
  split: boolean;
  /** What a control chart is read by. */
  rules: string;
  /** Limits come from what is until then; from all of it where it is null. */
  baselineTo: string | null;
  /** What is allowed, in the metric's unit. */
  least: number | null;
  most: number | null;
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.includes(text as T) ? (text as T) : null;

export const readFilter = (text: string): Filter | null => {
  const at = text.indexOf('=');
  const cut = oneOf(cuts, text.slice(0, at));
  const values = text.slice(at + 1).split(',').filter(Boolean);
  return at > 0 && cut && values.length > 0 ? { cut, values } : null;
};

const readNumber = (text: string | null) => (text && Number.isFinite(Number(text)) ? Number(text) : null);

export const writeFilter = (filter: Filter) => `${filter.cut}=${filter.values.join(',')}`;

export const readView = (metric: string, params: URLSearchParams): View => {
  const level = Number(params.get('topicLevel'));
  const dates = [params.get('from'), params.get('to')].map((text) => (isDate(text) ? text : null)) as [string | null, string | null];
  const [from, to] = dates[0] && dates[1] && dates[0] > dates[1] ? [dates[1], dates[0]] : dates;
  return {
    metric,
    from,
    to,
    grain: oneOf(grains, params.get('grain')),
    by: [...new Set((params.get('by') ?? '').split(','))].flatMap((text) => oneOf(cuts, text) ?? []).slice(0, 2),
    topicLevel: Number.isInteger(level) && level > 0 ? level : null,
    filters: params.getAll('filter').flatMap((text) => readFilter(text) ?? []),
    compare: oneOf(comparisons, params.get('compare')),
    chart: oneOf(chartKinds, params.get('chart')) ?? 'line',
    split: params.get('split') === '1',
    rules: readRules(params.get('rules')),
    baselineTo: isDate(params.get('baselineTo')) ? params.get('baselineTo') : null,
    least: readNumber(params.get('least')),
    most: readNumber(params.get('most')),
  };
};

export const writeView = (view: View): URLSearchParams => {
  const params = new URLSearchParams();
  if (view.from) params.set('from', view.from);
  if (view.to) params.set('to', view.to);
  if (view.grain) params.set('grain', view.grain);
  if (view.by.length > 0) params.set('by', view.by.join(','));
  if (view.topicLevel) params.set('topicLevel', String(view.topicLevel));
  for (const filter of view.filters) params.append('filter', writeFilter(filter));
  if (view.compare) params.set('compare', view.compare);
  if (view.chart !== 'line') params.set('chart', view.chart);
  if (view.split) params.set('split', '1');
  if (view.rules !== 'nelson') params.set('rules', view.rules);
  if (view.baselineTo) params.set('baselineTo', view.baselineTo);
  if (view.least != null) params.set('least', String(view.least));
  if (view.most != null) params.set('most', String(view.most));
  return params;
};

/** A query from the server (`metric=asa&from=...`) as the page that shows it, below the centre's own path. */
export const pageOfQuery = (query: string) => {
  const params = new URLSearchParams(query);
  const metric = params.get('metric')?.split(',')[0] ?? '';
  return pageOf(readView(metric, params));
};

export const pageOf = (view: View) => {
  const text = writeView(view).toString();
  return `metrics/${encodeURIComponent(view.metric)}${text && `?${text}`}`;
};

/** The part of a view that chooses facts, as the server reads it. */
export const factsQuery = (view: View) => ({
  from: view.from,
  to: view.to,
  topicLevel: view.topicLevel,
  filter: view.filters.map(writeFilter),
});

const grainFor = (from: string, to: string): Grain => {
  const days = daysBetween(from, to);
  if (days <= 2) return 'hour';
  return days <= 92 ? 'day' : days <= 400 ? 'week' : 'month';
};

interface Known {
  span: { from: string | null; to: string | null };
  grains: readonly Grain[];
  cuts: readonly Cut[];
}

/** Fills what the URL leaves open: the last four weeks of the data (people come and go more slowly: a year by month), a grain that suits the length, a cut that is not filtered to one value. */
export const settle = (view: View, { span, grains, cuts }: Known) => {
  const to = view.to ?? span.to ?? view.from;
  if (!to) return null;
  const isOfStaff = !grains.includes('hour');
  const from = view.from ?? addDays(to, isOfStaff ? -364 : -27);
  const wished = view.grain ?? (isOfStaff ? 'month' : grainFor(from, to));
  const grain = grains.includes(wished) ? wished : grains.includes('day') ? 'day' : (grains[0] ?? 'total');
  const chosen = view.by.filter((cut) => cuts.includes(cut));
  const isNarrowed = (cut: Cut) => view.filters.some((filter) => filter.cut === cut && filter.values.length === 1);
  const offered = cuts.find((cut) => !isNarrowed(cut)) ?? cuts[0];
  return { ...view, from, to, grain, by: chosen.length > 0 ? chosen : offered ? [offered] : [] };
};

export type SettledView = NonNullable<ReturnType<typeof settle>>;

export const toggleFilter = <T extends View>(view: T, cut: Cut, code: string): T => {
  const old = view.filters.find((filter) => filter.cut === cut)?.values ?? [];
  return withFilter(view, cut, old.includes(code) ? old.filter((one) => one !== code) : [...old, code]);
};

export const withFilter = <T extends View>(view: T, cut: Cut, values: string[]): T => {
  const others = view.filters.filter((filter) => filter.cut !== cut);
  return { ...view, filters: values.length > 0 ? [...others, { cut, values }] : others };
};

/** Where a target can be set from this view: the whole centre, or the one value that it is filtered to; null elsewhere. */
export const targetCut = (view: View): Partial<Record<Cut, string>> | null => {
  if (view.filters.length === 0) return {};
  const [only] = view.filters;
  const [code] = only?.values ?? [];
  return view.filters.length === 1 && only?.values.length === 1 && code ? { [only.cut]: code } : null;
};
