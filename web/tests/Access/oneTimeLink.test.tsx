import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
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

  it('that was used before says what to do', async () => {
    stubServer({ 'POST /api/access/link': () => ({ status: 401, body: { code: 'access.linkUsed' } }) });
    renderAt('/link/secret', '/link/:token', <OneTimeLink />);
    expect((await screen.findByRole('alert')).textContent).toContain('请管理员重新生成');
  });
});
