import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { Directory } from '../../src/Centres/Directory';
import { useMe } from '../../src/common/useMe';
import { setLanguage, startWords } from '../../src/words';
import { me, renderAt } from '../render';
import { stubServer } from '../stub';

beforeAll(async () => {
  await startWords();
  await setLanguage('zh-CN');
});

const team = { code: 'T1', name: '一班', leader: null };
const page = (items: object[]) => ({ items, next: null, count: items.length, countIsCapped: false });
const lists = {
  'GET /api/centres/teams': () => ({ body: page([team]) }),
  'GET /api/centres/employees': () => ({ body: page([]) }),
  'GET /api/centres/teams/T1': () => ({ body: team, etag: '"7"' }),
};

describe('the directory', () => {
  it('shows the other’s change instead of overwriting it, and overwrites only when told to', async () => {
    let version = 7;
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: me() }),
      ...lists,
      'GET /api/centres/teams/T1': () => ({ body: { ...team, name: version === 7 ? '一班' : '早班' }, etag: `"${version}"` }),
      'PUT /api/centres/teams/T1': ({ headers }) => {
        if (headers['If-Match'] === '"8"') return { status: 200, body: team };
        version = 8;
        return { status: 412, body: { code: 'changed', current: { ...team, name: '早班' } } };
      },
    });
    const user = userEvent.setup({ delay: null });
    renderAt('/c/C/directory/teams?edit=T1', '/c/:centre/directory/:kind', <Gate />);
    const name = await screen.findByLabelText('名称');
    await user.clear(name);
    await user.type(name, '晚班');
    await user.click(screen.getByText('保存'));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('早班')).toBeTruthy();
    expect(within(alert).getByText('晚班')).toBeTruthy();
    await user.click(within(alert).getByText('保留我的，再次保存'));
    await user.click(screen.getByText('保存'));
    await screen.findByText('已保存');
    expect(calls.filter((call) => call.method === 'PUT').map((call) => call.headers['If-Match'])).toEqual(['"7"', '"8"']);
  });

  it('offers no change to who may only look', async () => {
    stubServer({ 'GET /api/access/me': () => ({ body: me({ 'centres.view': 'centre' }) }), ...lists });
    renderAt('/c/C/directory/teams', '/c/:centre/directory/:kind', <Gate />);
    await screen.findByText('一班');
    expect(screen.queryByText(/新增/)).toBeNull();
  });
});

/** Pages inside a centre are shown once it is known who looks. */
const Gate = () => (useMe().data ? <Directory /> : null);
