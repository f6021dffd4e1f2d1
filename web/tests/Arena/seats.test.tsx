import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ArenaProvider } from '../../src/Arena/live/Arena';
import { ofPicture } from '../../src/Arena/live/pieces';
import type { Order } from '../../src/Arena/live/types';
import { Foresee } from '../../src/Arena/seats/between/Foresee';
import { Head } from '../../src/Arena/seats/Head';
import { Seat } from '../../src/Arena/seats/Seat';
import { setLanguage, startWords, wantWords } from '../../src/words';
import { renderAt } from '../render';
import { aCase, fault, picture, scenario, sitting, withPieces } from './example';

let orders: Order[] = [];
let answer = 'none';

beforeAll(async () => {
  await startWords();
  await wantWords(['Play']);
  await setLanguage('en');
});

beforeEach(() => {
  orders = [];
  answer = 'none';
});

const seat = (pieces: Record<string, unknown>) =>
  renderAt(
    '/play/ABC234',
    '/play/:code',
    <ArenaProvider known={withPieces(ofPicture(picture, performance.now()), pieces)} act={(order) => (orders.push(order), Promise.resolve(answer))}>
      <Seat />
    </ArenaProvider>,
  );

describe('a customer manager', () => {
  it('reports what was chosen, field by field, and the service without being asked', async () => {
    seat({});
    const alarm = screen.getByRole('article', { name: 'Radar' });
    await userEvent.click(within(alarm).getByRole('button', { name: 'Fill in the form' }));
    await userEvent.click(within(alarm).getByRole('button', { name: 'Terminal 1' }));
    await userEvent.click(within(alarm).getByRole('button', { name: 'E2' }));
    await userEvent.click(within(alarm).getByRole('button', { name: 'Report like this (1 empty)' }));
    expect(orders).toEqual([{ kind: 'report', target: 0, a: 0, form: String(1 + (1 << 8) + 3 * 2 ** 24) }]);
  });

  it('can tell aloud only what is spoken while there is no form', async () => {
    seat({ game: { ...(picture.pieces.game as object), parts: [] } });
    await userEvent.click(screen.getByRole('button', { name: 'Report aloud' }));
    expect(screen.queryByRole('button', { name: 'E2' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Tracks jump' })).toBeDefined();
  });

  it('is told in words why something was refused', async () => {
    answer = 'already';
    seat({});
    await userEvent.click(screen.getByRole('button', { name: 'Fill in the form' }));
    await userEvent.click(screen.getByRole('button', { name: /^Report like this/ }));
    expect(await screen.findByText('It was done already.')).toBeDefined();
  });
});

describe('an expert', () => {
  const pieces = { me: sitting(5, 'expert'), 'fault:0': undefined, 'case:0': aCase };

  it('sees the clue of a test that was done and orders the next one', async () => {
    seat(pieces);
    expect(screen.getByText('The speed wavers')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Test: Compare antennas/ }));
    expect(orders).toEqual([{ kind: 'test', target: 0, a: 1 }]);
  });

  it('proposes the solution that was found', async () => {
    seat({ ...pieces, 'case:0': { ...aCase, cause: 'belt', causeName: { zh: '皮带', en: 'Belt' }, solution: 'dry' } });
    expect(screen.getByText(/The cause is found: Belt/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    await userEvent.click(screen.getByRole('button', { name: 'Propose: Dry the guide' }));
    expect(orders).toEqual([{ kind: 'propose', target: 0, a: 1 }]);
  });

  it('reads why a solution was sent back, and why help was not bought', () => {
    seat({ ...pieces, 'case:0': { ...aCase, tries: 1, rejected: 'noEvidence', declined: 'noMoney' } });
    expect(screen.getByText('Rejected 1 time: No evidence')).toBeDefined();
    expect(screen.getByText('No help is bought: No money')).toBeDefined();
  });

  it('has the next case before the eyes while the supplier has the last one', async () => {
    seat({ ...pieces, me: { ...sitting(5, 'expert'), case: -1 }, 'case:0': { ...aCase, stage: 'verifying', proposed: 'dry' }, 'case:1': { ...aCase, case: 1, stage: 'queued', notBefore: 0 } });
    await userEvent.click(screen.getAllByRole('button', { name: 'Begin' })[0] as HTMLElement);
    expect(orders).toEqual([{ kind: 'start', target: 1 }]);
  });

  it('is told by a count that something was solved and is not written up', async () => {
    seat({ me: { ...sitting(5, 'expert'), case: -1 }, 'fault:0': undefined, game: { ...(picture.pieces.game as object), parts: ['knowledge'] }, 'case:0': { ...aCase, stage: 'solved', solvedBy: 'expert', cause: 'belt', causeName: { zh: '皮带', en: 'Belt' }, proposed: 'dry' } });
    expect(screen.getByRole('heading', { name: /^Knowledge base 1$/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Write it up' }));
    await userEvent.click(screen.getByRole('button', { name: 'Write into the knowledge base' }));
    expect(orders).toEqual([{ kind: 'write', target: 0 }]);
  });

  it('has nothing more to do on a case that was bought, and no longer asks for help', () => {
    seat({ ...pieces, 'case:0': { ...aCase, stage: 'ordered', isAsked: true } });
    expect(screen.getByText(/^The supplier has the order/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Propose' })).toBeNull();
    expect(screen.queryByText('Asks for help')).toBeNull();
  });

  it('is not offered what the game would refuse while the clock stands', () => {
    const paused = { ...(picture.pieces.game as object), phase: 'paused' };
    seat({ ...pieces, game: paused });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Test: Compare antennas/ }).disabled).toBe(true);
    cleanup();
    seat({ me: { ...sitting(6, 'delivery'), allowed: ['mirror', 'standby'] }, game: { ...paused, parts: ['priority'] }, 'seat:5': { seat: 5, role: 'expert', place: null, name: 'Wu', isBot: false, isHere: true, isActive: true, isStandby: false, isBusy: false, case: -1, until: 0 } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep for P1' }).disabled).toBe(false);
  });

  it('can do nothing else while busy', () => {
    seat({ ...pieces, me: { ...sitting(5, 'expert'), isBusy: true, until: 90_000, case: 0 } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Test: Compare antennas/ }).disabled).toBe(true);
  });
});

describe('a clerk', () => {
  it('is shown that a report may be a duplicate, and links it once it is in hand', async () => {
    seat({ me: sitting(4, 'clerk'), 'case:0': { ...aCase, stage: 'pool', holder: -1 }, 'case:1': { ...aCase, case: 1, stage: 'taken', holder: 4 } });
    await userEvent.click(screen.getByRole('button', { name: 'Same fault as #1' }));
    expect(orders).toEqual([{ kind: 'link', target: 1, a: 0 }]);
  });

  it('is told that it was another fault', async () => {
    answer = 'notProven';
    seat({ me: sitting(4, 'clerk'), 'case:0': { ...aCase, stage: 'pool', holder: -1 }, 'case:1': { ...aCase, case: 1, stage: 'taken', holder: 4 } });
    await userEvent.click(screen.getByRole('button', { name: 'Same fault as #1' }));
    expect(await screen.findByText('Looked into: it is not the same fault.')).toBeDefined();
  });
});

describe('a supplier', () => {
  it('sees what is coming before it can be judged', () => {
    seat({ me: sitting(7, 'supplier'), 'fault:0': undefined, 'case:0': { ...aCase, stage: 'verifying', proposed: 'dry' } });
    expect(within(screen.getByRole('region', { name: 'Being verified' })).getByText(/Dry the guide/)).toBeDefined();
  });

  it('judges by the evidence and is told no verdict', async () => {
    seat({ me: sitting(7, 'supplier'), 'case:0': { ...aCase, stage: 'verdict', missing: 2, proposed: 'dry', cause: 'drive', causeName: { zh: '', en: 'Worn drive' }, solution: 'retune' } });
    const evidence = within(screen.getByLabelText('Evidence'));
    expect(evidence.getByText('The speed wavers')).toBeDefined();
    expect(evidence.getByText('Concluded').nextElementSibling?.textContent).toBe('Worn drive → Retune the drive');
    expect(evidence.getByText('2 fields that experts need are missing')).toBeDefined();
    expect(screen.queryByText('Wrong, or not proven')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'The wrong solution' }));
    expect(orders).toEqual([{ kind: 'reject', target: 0, a: 1 }]);
  });

  it('sees that a guess comes with nothing', () => {
    seat({ me: sitting(7, 'supplier'), 'case:0': { ...aCase, stage: 'verdict', proposed: 'dry', tests: [] } });
    expect(screen.getByText('None was done')).toBeDefined();
    expect(screen.getByText('No cause has been found yet')).toBeDefined();
  });

  it('is the trainer who knows, where nobody sits there', () => {
    seat({ me: sitting(7, 'supplier'), 'case:0': { ...aCase, stage: 'verdict', proposed: 'dry', isRight: false } });
    expect(screen.getByText('Wrong, or not proven')).toBeDefined();
  });
});

describe('a delivery manager', () => {
  const working = { me: sitting(6, 'delivery'), 'seat:5': { seat: 5, role: 'expert', place: null, name: 'Wu', isBot: false, isHere: true, isActive: true, isStandby: false, isBusy: false, case: -1, until: 0 }, 'case:0': { ...aCase, stage: 'working' } };

  it('adds an expert where urgent cases may have two, and is not offered it elsewhere', () => {
    seat({ ...working, game: { ...(picture.pieces.game as object), parts: ['priority'] } });
    expect(screen.getByRole('button', { name: 'Add an expert' })).toBeDefined();
    cleanup();
    seat({ ...working, game: { ...(picture.pieces.game as object), parts: [] } });
    expect(screen.queryByRole('button', { name: 'Add an expert' })).toBeNull();
  });

  it('may not buy before the limit of the priority', () => {
    seat({
      me: sitting(6, 'delivery'),
      game: { ...(picture.pieces.game as object), parts: ['rules'] },
      money: { budget: 50_000, spent: 0, spentOn: [0, 0, 0], limits: scenario.limits, shares: [100, 80, 40], mirrors: [] },
      'case:0': { ...aCase, stage: 'pool', isAsked: true },
    });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Buy help/ }).disabled).toBe(true);
    expect(screen.getByText(/^Help may be bought in/)).toBeDefined();
  });
});

describe('before a round', () => {
  it('what it is about comes first as long as nobody has played, and the results come first later', () => {
    const headings = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    const ready = { ...(picture.pieces.game as object), phase: 'ready' };
    seat({ me: sitting(4, 'clerk'), game: { ...ready, round: 0 }, results: [] });
    expect(headings()[0]).toBe('The brief');
    cleanup();
    seat({ me: sitting(4, 'clerk'), game: { ...ready, round: 1 }, results: [{ moved: 46, faults: 20, restored: 3, restoreTime: 0, spent: 0 }] });
    expect(headings()[0]).toBe('Results');
  });

  it('nobody has anything left to do of the round that is over', () => {
    const wu = { seat: 5, role: 'expert', place: null, name: 'Wu', isBot: false, isHere: true, isActive: true, isStandby: false, isBusy: false, case: -1, until: 0 };
    const pieces = { me: sitting(6, 'delivery'), 'seat:5': wu, 'case:0': { ...aCase, stage: 'queued' } };
    seat(pieces);
    expect(screen.getByText(/1 queued/)).toBeDefined();
    cleanup();
    seat({ ...pieces, game: { ...(picture.pieces.game as object), phase: 'ready' } });
    expect(screen.queryByText(/1 queued/)).toBeNull();
  });

  it('the director announces the process that was ticked', async () => {
    seat({ me: sitting(0, 'director'), game: { ...(picture.pieces.game as object), phase: 'ready' }, 'fault:0': fault });
    await userEvent.click(screen.getByRole('checkbox', { name: /^Priorities/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Announce the process' }));
    expect(orders).toEqual([{ kind: 'adopt', a: 1 + 2 + 4 }]);
  });

  it('nothing is left to settle once all rounds are over', () => {
    seat({ me: sitting(0, 'director'), game: { ...(picture.pieces.game as object), phase: 'over', round: 5, rounds: 5 }, results: [{ moved: 46, faults: 20, restored: 3, restoreTime: 0, spent: 0 }] });
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(['Results', 'Who sits where']);
    expect(screen.getByRole('link', { name: 'My results and opinion' })).toBeDefined();
  });

  it('somebody without a seat is told to wait', () => {
    seat({ me: { ...sitting(0, 'director'), seat: null, role: null } });
    expect(screen.getByText(/The trainer will give you a seat/)).toBeDefined();
  });
});

describe('an expert who comes with more experts', () => {
  const people = (isActive: boolean) => [{ seat: 5, role: 'expert', place: null, name: 'Wu', isBot: false, isHere: true, isActive }];

  it('is told that the seat is not there yet', () => {
    seat({ me: sitting(5, 'expert'), people: people(false) });
    expect(screen.getByRole('heading', { name: 'Your seat comes later' })).toBeDefined();
    cleanup();
    seat({ me: sitting(5, 'expert'), people: people(true) });
    expect(screen.queryByRole('heading', { name: 'Your seat comes later' })).toBeNull();
  });
});

describe('the head of a seat', () => {
  it('has the other language within reach while a round runs', async () => {
    renderAt(
      '/play/ABC234',
      '/play/:code',
      <ArenaProvider known={withPieces(ofPicture(picture, performance.now()), { me: sitting(5, 'expert') })} act={() => Promise.resolve('none')}>
        <Head name="Wu" />
      </ArenaProvider>,
    );
    expect(screen.getByRole('timer')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Language and colours' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '中文' }));
    expect(await screen.findByRole('heading', { name: 'Expert（中）' })).toBeDefined();
    await setLanguage('en');
  });
});

describe('looking for what may fail', () => {
  const services = ['radar', 'tower', 'lights'].flatMap((code) => scenario.services.slice(0, 1).map((one) => ({ ...one, code, name: { zh: code, en: code } })));
  const looked = { key: 1, kind: 'foreseen', at: 0, seat: 5, case: -1, fault: -1, a: 1, b: 2 };

  const look = (foreseen: number[]) =>
    renderAt(
      '/play/ABC234',
      '/play/:code',
      <ArenaProvider
        known={{ ...withPieces(ofPicture(picture, performance.now()), { game: { ...(picture.pieces.game as object), phase: 'ready' }, foreseen }), scenario: { ...scenario, services }, heard: [looked] }}
        act={(order) => (orders.push(order), Promise.resolve(answer))}
      >
        <Foresee />
      </ArenaProvider>,
    );

  it('is done for everything that is left at one press', async () => {
    look([1]);
    await userEvent.click(screen.getByRole('button', { name: 'Look at the other 2' }));
    expect(orders).toEqual([{ kind: 'foresee', target: -1 }]);
  });

  it('is not offered again to a window that was opened later, which only does not know how much was found', () => {
    look([0, 1, 2]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('2 found')).toBeDefined();
    expect(screen.getAllByText('looked at')).toHaveLength(2);
  });
});
