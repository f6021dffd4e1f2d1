import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OneTimeLink } from '../../src/Access/OneTimeLink';
import { setLanguage, startWords } from '../../src/words';
import { me, renderAt } from '../render';
import { stubServer } from '../stub';

beforeAll(async () => {
  await startWords();
  await setLanguage('zh-CN');
});

describe('a one-time link', () => {
  it('is spent once and leads somebody without a password to setting one', async () => {
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: me() }),
      'POST /api/access/link': () => ({ body: { needsPassword: true } }),
    });
    const router = renderAt('/link/secret', '/link/:token', <OneTimeLink />);
    await waitFor(() => expect(router.state.location.pathname).toBe('/account'));
    expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1);
  });

  it('asks anew who one is where the question from before is still under way', async () => {
    const asked: string[] = [];
    let answerLate: (response: Response) => void = () => undefined;
    const answer = (body: object) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      if (url.endsWith('/link')) return Promise.resolve(answer({ needsPassword: false }));
      return asked.filter((one) => one === url).length === 1 ? new Promise<Response>((resolve) => (answerLate = resolve)) : Promise.resolve(answer(me()));
    });
    const router = renderAt('/link/secret', '/link/:token', <OneTimeLink />);
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    answerLate(answer({ ...me(), signedIn: false, user: null, centres: [] }));
    expect(asked.filter((url) => url.endsWith('/me'))).toHaveLength(2);
  });

  it('that was used before says what to do', async () => {
    stubServer({ 'POST /api/access/link': () => ({ status: 401, body: { code: 'access.linkUsed' } }) });
    renderAt('/link/secret', '/link/:token', <OneTimeLink />);
    expect((await screen.findByRole('alert')).textContent).toContain('请管理员重新生成');
  });
});
