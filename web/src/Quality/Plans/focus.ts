import { plansPath } from './paths';

/** A view of figures as the contacts to draw from: which cut is which filter of a plan. */
const fields = { queue: 'queues', topic: 'topics', channel: 'channels', region: 'regions', product: 'products', team: 'teams' } as const;

export interface Focus {
  from: string | null;
  to: string | null;
  filters: Partial<Record<(typeof fields)[keyof typeof fields], string[]>>;
}

interface Narrowed {
  from: string;
  to: string;
  filters: readonly { cut: string; values: readonly string[] }[];
}

/** The address of a new plan that draws from a view; null where a plan cannot be narrowed like that, since it would draw from more. */
export const focusPath = ({ from, to, filters }: Narrowed): string | null => {
  const params = new URLSearchParams({ from, to });
  for (const { cut, values } of filters) {
    const field = Object.entries(fields).find(([known]) => known === cut)?.[1];
    if (!field || params.has(field) || values.some((value) => value === '')) return null;
    params.set(field, values.join(','));
  }
  return `${plansPath}/new?${params}`;
};

const wordsOf = ({ from, to, filters }: Focus) => [...Object.values(filters).flat(), ...[from, to].filter((date) => date !== null)];

/** What a plan that looks there may be called: where and when, so that two of them are told apart. */
export const codeOf = (focus: Focus) => ['focus', ...wordsOf(focus)].join('-').replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 64);

export const nameOf = (focus: Focus) => wordsOf(focus).join(' ');

const isDate = (text: string | null) => text != null && /^\d{4}-\d\d-\d\d$/.test(text);

/** What the address of a new plan asks for; null where it asks for nothing. */
export const readFocus = (params: URLSearchParams): Focus | null => {
  const [from, to] = [params.get('from'), params.get('to')].map((text) => (isDate(text) ? text : null));
  const filters = Object.fromEntries(Object.values(fields).flatMap((field) => (params.get(field) ? [[field, params.get(field)?.split(',')]] : [])));
  return from || to || Object.keys(filters).length > 0 ? { from: from ?? null, to: to ?? null, filters } : null;
};
