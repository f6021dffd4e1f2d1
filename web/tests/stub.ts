import { vi } from 'vitest';

export interface Call {
  method: string;
  url: string;
  body: unknown;
  headers: Record<string, string>;
}

/** Answers fetch from a table of `METHOD path`; what is not in it is a 404. Gives the calls that were made. */
export const stubServer = (answers: Record<string, (call: Call) => { status?: number; body?: unknown; etag?: string }>) => {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const call: Call = {
      method: init.method ?? 'GET',
      url,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: init.headers as Record<string, string>,
    };
    calls.push(call);
    const { status = 200, body, etag } = answers[`${call.method} ${url.split('?')[0]}`]?.(call) ?? { status: 404, body: { status: 404 } };
    return new Response(status === 204 || body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json', ...(etag && { etag }) },
    });
  });
  return calls;
};
