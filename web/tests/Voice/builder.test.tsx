import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useMe } from '../../src/common/useMe';
import { BuilderPage } from '../../src/Voice/Builder/BuilderPage';
import type { SurveyForm } from '../../src/Voice/types';
import { setLanguage, startWords } from '../../src/words';
import { me, renderAt } from '../render';
import { stubServer, type Call } from '../stub';

beforeAll(async () => {
  await startWords();
  await setLanguage('zh-CN');
});
beforeEach(() => localStorage.clear());

const form = (name: string, more: Partial<SurveyForm> = {}): SurveyForm => ({
  code: 's',
  name,
  audience: 'customers',
  published: 0,
  changedAt: '2026-01-01T00:00:00Z',
  wrong: {},
  definition: {
    languages: ['zh-CN'],
    title: { 'zh-CN': '标题' },
    pages: [{ code: 'p1', questions: [{ code: 'Q1', kind: 'text', text: { 'zh-CN': '第一题' } }] }],
    constructs: [],
    paths: [],
  },
  ...more,
});

const surveys = '/api/voice/surveys/s';
const mayEdit = { 'voice.view': 'centre', 'voice.edit': 'centre' } as const;
const putsOf = (calls: Call[]) => calls.filter((call) => call.method === 'PUT');
const open = (at = '0.0') => renderAt(`/c/C/surveys/s?at=${at}`, '/c/:centre/surveys/:code', <Gate />);
const text = async () => (await screen.findAllByLabelText('题目')).find((found) => found instanceof HTMLTextAreaElement) as HTMLTextAreaElement;
const write = async (value: string) => fireEvent.change(await text(), { target: { value } });

describe('the builder', () => {
  it('saves by itself over the version it read, shows what is wrong at its place, and keeps the next version in hand', async () => {
    let version = 1;
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: me(mayEdit) }),
      [`GET ${surveys}`]: () => ({ body: form('调查'), etag: '"1"' }),
      [`PUT ${surveys}`]: ({ body }) => ({ body: { ...form('调查'), ...(body as object), wrong: { 'pages.0.questions.0.text': ['notTranslated:zh-CN'] } }, etag: `"${++version}"` }),
    });
    open();
    await write('');
    await screen.findByText('已保存');
    await waitFor(() => expect(putsOf(calls)).toHaveLength(1));
    expect(await screen.findAllByText(/“简体中文”未填写/)).toHaveLength(1);
    fireEvent.click(screen.getByText('还有 1 处需要更正'));
    expect(await screen.findAllByText(/“简体中文”未填写/)).toHaveLength(2);
    expect(screen.getByText('发布').closest('button')?.disabled).toBe(true);
    await write('新的题目');
    await waitFor(() => expect(putsOf(calls)).toHaveLength(2), { timeout: 20_000 });
    expect(putsOf(calls).map((call) => call.headers['If-Match'])).toEqual(['"1"', '"2"']);
    expect(JSON.stringify(putsOf(calls)[1]?.body)).toContain('新的题目');
  });

  it('shows the other’s change, sends nothing more until told to, and takes theirs as a step that can be undone', async () => {
    let isChanged = false;
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: me(mayEdit) }),
      [`GET ${surveys}`]: () => (isChanged ? { body: form('他的名称'), etag: '"2"' } : { body: form('调查'), etag: '"1"' }),
      [`PUT ${surveys}`]: () => {
        isChanged = true;
        return { status: 412, body: { code: 'changed', current: form('他的名称') } };
      },
    });
    open();
    await write('第一题！');
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('他的名称')).toBeTruthy();
    expect(within(alert).getByText(/第一题！/)).toBeTruthy();
    await write('第一题！？');
    fireEvent.click(within(alert).getByText('采用对方的'));
    await waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('他的名称'));
    expect((await text()).value).toBe('第一题');
    expect(putsOf(calls)).toHaveLength(1);
    fireEvent.click(screen.getByLabelText('撤销'));
    expect((await text()).value).toBe('第一题！？');
  });

  it('brings back what an earlier visit could not save', async () => {
    const left = { draft: { name: '调查', definition: { ...form('').definition, title: { 'zh-CN': '没存上的标题' } } }, etag: '"1"' };
    localStorage.setItem('shouwen.survey.C.s', JSON.stringify(left));
    const calls = stubServer({
      'GET /api/access/me': () => ({ body: me(mayEdit) }),
      [`GET ${surveys}`]: () => ({ body: form('调查'), etag: '"1"' }),
      [`PUT ${surveys}`]: ({ body }) => ({ body: { ...form('调查'), ...(body as object) }, etag: '"2"' }),
    });
    open('start');
    await screen.findByText(/已恢复/);
    await waitFor(() => expect(JSON.stringify(putsOf(calls)[0]?.body)).toContain('没存上的标题'));
    await waitFor(() => expect(localStorage.getItem('shouwen.survey.C.s')).toBeNull());
  });

  it('branches in the preview by what is clicked there', async () => {
    const definition: SurveyForm['definition'] = {
      ...form('').definition,
      pages: [
        { code: 'p1', questions: [{ code: 'Q1', kind: 'rating', text: { 'zh-CN': '几分' }, scale: { least: 1, most: 5 } }] },
        { code: 'p2', questions: [{ code: 'Q2', kind: 'text', text: { 'zh-CN': '为什么不满意' }, showIf: { any: false, tests: [{ field: 'Q1', operator: 'atMost', values: ['2'] }] } }] },
      ],
    };
    stubServer({ 'GET /api/access/me': () => ({ body: me(mayEdit) }), [`GET ${surveys}`]: () => ({ body: form('调查', { definition }), etag: '"1"' }) });
    open('0');
    const phone = within(await screen.findByLabelText('手机预览'));
    fireEvent.click(phone.getByLabelText('5'));
    fireEvent.click(phone.getByText('提交'));
    expect(phone.queryByText('为什么不满意')).toBeNull();
    fireEvent.click(phone.getByText('上一页'));
    fireEvent.click(phone.getByLabelText('1'));
    fireEvent.click(phone.getByText('下一页'));
    expect(phone.getByText('为什么不满意')).toBeTruthy();
  });

  it('offers no change to who may only look', async () => {
    const calls = stubServer({ 'GET /api/access/me': () => ({ body: me({ 'voice.view': 'centre' }) }), [`GET ${surveys}`]: () => ({ body: form('调查'), etag: '"1"' }) });
    open();
    await screen.findByText(/没有修改的权限/);
    expect(screen.queryByText('发布')).toBeNull();
    expect(screen.queryByText('添加题目')).toBeNull();
    expect((await text()).readOnly).toBe(true);
    expect(putsOf(calls)).toHaveLength(0);
  });
});

/** Pages inside a centre are shown once it is known who looks. */
const Gate = () => (useMe().data ? <BuilderPage /> : null);
