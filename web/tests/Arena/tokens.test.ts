import { beforeEach, describe, expect, it } from 'vitest';
import { forgetPass, keepPass, passesOf, passOfThisWindow, takeForThisWindow } from '../../src/Arena/live/tokens';

const pass = (player: string) => ({ player, name: `Name ${player}`, token: `token ${player}` });

describe('who a device has been in a game', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is offered again after the window was closed, the latest first', () => {
    keepPass('ABC234', pass('1'));
    keepPass('ABC234', pass('2'));
    sessionStorage.clear();
    expect(passOfThisWindow('ABC234')).toBeNull();
    expect(passesOf('ABC234').map(({ player }) => player)).toEqual(['2', '1']);
    expect(passesOf('OTHER2')).toEqual([]);
  });

  it('goes on in its own window without asking', () => {
    keepPass('ABC234', pass('1'));
    expect(passOfThisWindow('ABC234')).toEqual(pass('1'));
    takeForThisWindow('ABC234', null);
    expect(passOfThisWindow('ABC234')).toBeNull();
  });

  it('is forgotten where the game no longer knows it', () => {
    keepPass('ABC234', pass('1'));
    forgetPass('ABC234', 'token 1');
    expect(passesOf('ABC234')).toEqual([]);
  });

  it('survives storage that holds something else', () => {
    localStorage.setItem('shouwen.arena', 'not json');
    expect(passesOf('ABC234')).toEqual([]);
  });
});
