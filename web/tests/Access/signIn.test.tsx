import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../src/Access/SignIn';
import { setLanguage, startWords } from '../../src/words';
import { me, renderAt } from '../render';
import { stubServer } from '../stub';

beforeAll(async () => {
  await startWords();
  await setLanguage('zh-CN');
});

const signedOut = { ...me(), signedIn: false, user: null, centres: [] };

const enter = async (email: string, password: string) => {
  const user = userEvent.setup({ delay: null });
  await user.type(await screen.findByLabelText('邮箱'), email);
  await user.type(screen.getByLabelText('密码'), `${password}{Enter}`);
  return user;
};

describe('signing in', () => {
  it('asks for the code when the account has a second factor, and sends it with the password', async () => {
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: signedOut }),
      'POST /api/access/sign-in': ({ body }) =>
        (body as { code?: string }).code ? { status: 204 } : { status: 401, body: { code: 'access.twoFactorNeeded' } },
    });
    const router = renderAt('/sign-in?to=/c/C/today', '/sign-in', <SignIn />);
    const user = await enter('w@example.com', 'a long secret');
    await user.type(await screen.findByLabelText('验证码'), '123456{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/C/today'));
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toMatchObject({ password: 'a long secret', code: '123456' });
  });

  it('says until when an account is locked', async () => {
    stubServer({
      'GET /api/access/me': () => ({ body: signedOut }),
      'POST /api/access/sign-in': () => ({ status: 423, body: { code: 'access.lockedOut', until: '2026-01-31T01:15:00Z' } }),
    });
    renderAt('/sign-in', '/sign-in', <SignIn />);
    await enter('w@example.com', 'wrong');
    expect((await screen.findByRole('alert')).textContent).toContain('账号已暂时锁定');
  });

  it('never leads to another site', async () => {
    stubServer({ 'GET /api/access/me': () => ({ body: signedOut }), 'POST /api/access/sign-in': () => ({ status: 204 }) });
    const router = renderAt('/sign-in?to=//elsewhere.example', '/sign-in', <SignIn />);
    await enter('w@example.com', 'a long secret');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });
});
