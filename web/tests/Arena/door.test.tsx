import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Door } from '../../src/Arena/join/Door';
import { setLanguage, startWords, wantWords } from '../../src/words';
import { renderAt } from '../render';
import { stubServer } from '../stub';

beforeEach(() => sessionStorage.clear());

beforeAll(async () => {
  await startWords();
  await wantWords(['Play']);
  await setLanguage('en');
});

const phrase = { zh: '机场', en: 'Airport' };
const open = { name: 'Monday', scenario: { code: 'airport', name: phrase, about: phrase }, state: 'lobby', roles: [{ role: 'expert', name: { zh: '专家', en: 'Wizard' }, free: 3, later: 2 }], canChoose: true, isSolo: false };

const door = async (joins: () => { status?: number; body?: unknown }, roles: object[] = open.roles) => {
  const calls = stubServer({ 'GET /api/public/arena/ABC234': () => ({ body: { ...open, roles } }), 'POST /api/public/arena/ABC234/players': joins });
  const onIn = vi.fn();
  renderAt('/play/ABC234', '/play/:code', <Door code="ABC234" onIn={onIn} />);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Wu');
  const form = screen.getByRole('button', { name: 'Come in' }).closest('form');
  return { press: () => form && fireEvent.submit(form), joined: () => calls.filter(({ method }) => method === 'POST').length, keys: () => calls.filter(({ method }) => method === 'POST').map(({ body }) => (body as { key: string }).key), onIn };
};

describe('the door of a game', () => {
  it('lets one person in, however quickly the button is pressed again', async () => {
    const { press, joined, onIn } = await door(() => ({ status: 201, body: { player: 'p', token: 't' } }));
    press();
    press();
    await vi.waitFor(() => expect(onIn).toHaveBeenCalledWith({ player: 'p', token: 't', name: 'Wu' }));
    expect(joined()).toBe(1);
  });

  it('can be tried again after it did not open', async () => {
    const { press, joined } = await door(() => ({ status: 409, body: { status: 409, code: 'arena.full' } }));
    press();
    await screen.findByRole('alert');
    press();
    await vi.waitFor(() => expect(joined()).toBe(2));
  });

  it('asks with one key until somebody is in, over a reload too, and with another one afterwards', async () => {
    const lost = await door(() => ({ status: 500, body: { status: 500, code: 'unexpected' } }));
    lost.press();
    await screen.findByRole('alert');
    cleanup();
    const { press, keys, onIn } = await door(() => ({ status: 201, body: { player: 'p', token: 't' } }));
    press();
    await vi.waitFor(() => expect(onIn).toHaveBeenCalled());
    expect(keys()).toEqual(lost.keys());
    expect(keys()[0]).toMatch(/^[0-9a-f]{64}$/);
    cleanup();
    const next = await door(() => ({ status: 201, body: { player: 'q', token: 'u' } }));
    next.press();
    await vi.waitFor(() => expect(next.joined()).toBe(1));
    expect(next.keys()[0]).not.toBe(keys()[0]);
  });

  it('calls roles what the scenario calls them, and tells seats of now from those to come', async () => {
    const name = { zh: '现场经理', en: 'Site manager' };
    await door(() => ({ status: 201 }), [
      { role: 'expert', name: { zh: '专家', en: 'Wizard' }, free: 3, later: 2 },
      { role: 'customer', name, free: 1, later: 0 },
      { role: 'clerk', name: { zh: '职员', en: 'Clerk' }, free: 0, later: 2 },
      { role: 'supplier', name: { zh: '供应商', en: 'Vendor' }, free: 0, later: 0 },
    ]);
    const isShut = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).disabled;
    expect(isShut('Wizard 3 free now, 2 more once the team adds experts')).toBe(false);
    expect(isShut('Site manager 1 free now')).toBe(false);
    expect(isShut('Clerk taken now; 2 more once the team adds experts')).toBe(false);
    expect(isShut('Vendor taken')).toBe(true);
  });
});
