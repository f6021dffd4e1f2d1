import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Door } from '../../src/Arena/join/Door';
import { setLanguage, startWords, wantWords } from '../../src/words';
import { renderAt } from '../render';
import { stubServer } from '../stub';

beforeAll(async () => {
  await startWords();
  await wantWords(['Play']);
  await setLanguage('en');
});

const phrase = { zh: '机场', en: 'Airport' };
const open = { name: 'Monday', scenario: { code: 'airport', name: phrase, about: phrase }, state: 'lobby', roles: [{ role: 'expert', free: 3 }], canChoose: true, isSolo: false };

const door = async (joins: () => { status?: number; body?: unknown }) => {
  const calls = stubServer({ 'GET /api/public/arena/ABC234': () => ({ body: open }), 'POST /api/public/arena/ABC234/players': joins });
  const onIn = vi.fn();
  renderAt('/play/ABC234', '/play/:code', <Door code="ABC234" onIn={onIn} />);
  await userEvent.type(await screen.findByLabelText('Your name'), 'Wu');
  const form = screen.getByRole('button', { name: 'Come in' }).closest('form');
  return { press: () => form && fireEvent.submit(form), joined: () => calls.filter(({ method }) => method === 'POST').length, onIn };
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
});
