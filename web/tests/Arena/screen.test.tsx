import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ArenaProvider } from '../../src/Arena/live/Arena';
import { ofPicture } from '../../src/Arena/live/pieces';
import { Wall } from '../../src/Arena/screen/Wall';
import { setLanguage, startWords, wantWords } from '../../src/words';
import { renderAt } from '../render';
import { picture, withPieces } from './example';

beforeAll(async () => {
  await startWords();
  await wantWords(['Play']);
  await setLanguage('en');
});

const game = picture.pieces.game as object;
const result = { moved: 46, faults: 20, restored: 3, restoreTime: 0, spent: 0 };

const wall = (pieces: Record<string, unknown>) =>
  renderAt(
    '/play/ABC234/screen',
    '/play/:code/screen',
    <ArenaProvider known={withPieces(ofPicture(picture, performance.now()), pieces)} act={() => Promise.resolve('none')}>
      <Wall code="ABC234" />
    </ArenaProvider>,
  );

describe('the big screen', () => {
  it('shows before the first round the code to scan and whoever has come', () => {
    wall({ game: { ...game, phase: 'ready', round: 0 }, results: [], players: [{ name: 'Li', role: 'customer', place: 0, isHere: true }, { name: 'Wu', role: null, place: null, isHere: true }] });
    expect(screen.getByRole('img', { name: 'The code to join by' })).toBeDefined();
    const here = screen.getByRole('region', { name: 'Who sits where' });
    expect(within(here).getByText('2 here')).toBeDefined();
    expect(within(here).getByText('Li').parentElement?.textContent).toContain('Terminal 1');
    expect(within(here).getByText('Wu').parentElement?.textContent).toContain('No seat');
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('shows between rounds how they went and what the team does next, and no place that still looks blocked', () => {
    wall({ game: { ...game, phase: 'ready', round: 2, parts: ['form'] }, results: [result, { ...result, moved: 83 }] });
    const rounds = screen.getByRole('region', { name: 'Results' });
    expect(within(rounds).getAllByRole('listitem').map((one) => one.querySelector('b')?.textContent)).toEqual(['46', '83']);
    expect(within(rounds).getByText(/37 more than the round before/)).toBeDefined();
    expect(screen.getByText('Fault form')).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Terminal 1' })).toBeNull();
  });

  it('says over the runway that the clock is stopped, and why where it heard it', () => {
    renderAt(
      '/play/ABC234/screen',
      '/play/:code/screen',
      <ArenaProvider known={{ ...withPieces(ofPicture(picture, performance.now()), { game: { ...game, phase: 'paused' } }), heard: [{ key: 1, kind: 'paused', at: 0, seat: -1, case: -1, fault: -1, a: 1, b: 0 }] }} act={() => Promise.resolve('none')}>
        <Wall code="ABC234" />
      </ArenaProvider>,
    );
    expect(screen.getByText(/The clock is stopped to discuss/)).toBeDefined();
  });

  it('shows the places while a round runs, and says that its sound is off until somebody wants it', () => {
    wall({ game: { ...game, phase: 'running' } });
    expect(screen.getByRole('region', { name: 'Terminal 1' })).toBeDefined();
    expect(screen.getByRole('button', { name: /Sound is off/ }).getAttribute('aria-pressed')).toBe('false');
  });
});
