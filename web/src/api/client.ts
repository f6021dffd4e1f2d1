/** The one way to the server: JSON in and out, the antiforgery header, problems as errors. */

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  code?: string;
  errors?: Record<string, string[]>;
  [extra: string]: unknown;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
    this.problem = problem;
  }

  get status() {
    return this.problem.status;
  }

  get code() {
    return this.problem.code;
  }
}

export interface Tagged<T> {
  data: T;
  etag: string | null;
}

interface Options {
  query?: Query;
  signal?: AbortSignal;
  /** The version that an edit was based on, sent as If-Match. */
  etag?: string | null;
  headers?: Record<string, string>;
}

let antiforgery = '';
let onSignedOut: () => void = () => undefined;

export const setAntiforgery = (token: string) => {
  antiforgery = token;
};

export const whenSignedOut = (handler: () => void) => {
  onSignedOut = handler;
};

export const urlOf = (path: string, query: Query = {}) => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value == null || value === '') continue;
    if (Array.isArray(value)) for (const one of value) params.append(key, one);
    else params.append(key, String(value));
  }
  const text = params.toString();
  return `/api/${path}${text && `?${text}`}`;
};

/** The headers that an unsafe request needs, for those few that do not go through `api` (uploads with progress). */
export const unsafeHeaders = (): Record<string, string> => ({ 'X-Antiforgery': antiforgery });

const problemOf = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return { status: response.status, title: response.statusText };
  try {
    return { ...((await response.json()) as Problem), status: response.status };
  } catch {
    return { status: response.status, title: response.statusText };
  }
};

const send = async (method: string, path: string, body: unknown, options: Options): Promise<Response> => {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (method !== 'GET') Object.assign(headers, unsafeHeaders());
  if (options.etag) headers['If-Match'] = options.etag;
  const raw = body instanceof Blob || body instanceof FormData || typeof body === 'string';
  if (body !== undefined && !raw) headers['Content-Type'] = 'application/json';

  let response: Response;
  try {
    response = await fetch(urlOf(path, options.query), {
      method,
      headers,
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'offline' });
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'access.signInNeeded') onSignedOut();
  throw new ProblemError(problem);
};

const read = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
};

const readTagged = async <T>(response: Response): Promise<Tagged<T>> => ({ data: await read<T>(response), etag: response.headers.get('etag') });

export const api = {
  get: async <T>(path: string, options: Options = {}) => read<T>(await send('GET', path, undefined, options)),
  getTagged: async <T>(path: string, options: Options = {}) => readTagged<T>(await send('GET', path, undefined, options)),
  post: async <T = void>(path: string, body?: unknown, options: Options = {}) =>
    read<T>(await send('POST', path, body, options)),
  /** An answer that is a file to keep. */
  postForFile: async (path: string, body?: unknown, options: Options = {}) => (await send('POST', path, body, options)).blob(),
  put: async <T = void>(path: string, body: unknown, options: Options = {}) =>
    read<T>(await send('PUT', path, body, options)),
  /** A change whose answer brings the new version, for those who go on editing. */
  putTagged: async <T>(path: string, body: unknown, options: Options = {}) => readTagged<T>(await send('PUT', path, body, options)),
  postTagged: async <T>(path: string, body: unknown, options: Options = {}) => readTagged<T>(await send('POST', path, body, options)),
  delete: async <T = void>(path: string, options: Options = {}) =>
    read<T>(await send('DELETE', path, undefined, options)),
};
