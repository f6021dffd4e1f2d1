import type { Known } from '../../src/Arena/live/pieces';
import type { CaseView, FaultView, Picture, Scenario } from '../../src/Arena/live/types';

/** A small game for tests: two places, one service. */

const phrase = (text: string) => ({ zh: `${text}（中）`, en: text });

export const scenario: Scenario = {
  code: 'small',
  name: phrase('Small'),
  about: phrase('A small place.'),
  unit: phrase('movement'),
  units: phrase('movements'),
  currency: 'USD',
  targetPercent: 85,
  movements: 96,
  target: 82,
  hold: 98_000,
  decay: [38_000, 93_000, 173_000],
  limits: [74_000, 107_000, 169_000],
  prices: [5500, 3500, 2000],
  mirror: 4000,
  mostMirrors: 5,
  places: [
    { code: 't1', name: phrase('Terminal 1'), routes: [phrase('Beijing')] },
    { code: 't2', name: phrase('Terminal 2'), routes: [phrase('Seoul')] },
  ],
  phases: [{ code: 'arrival', name: phrase('Arrival') }],
  roles: {
    director: phrase('Director'),
    customer: phrase('Customer manager'),
    clerk: phrase('Clerk'),
    expert: phrase('Expert'),
    delivery: phrase('Delivery manager'),
    supplier: phrase('Supplier'),
    trainer: phrase('Trainer'),
  },
  rounds: [{ budget: 50_000 }, { budget: 0 }],
  form: [
    { code: 'where', name: phrase('Where'), kind: 'place', spoken: true, options: [] },
    { code: 'what', name: phrase('Which service'), kind: 'service', spoken: true, options: [] },
    { code: 'seen', name: phrase('What is seen'), kind: 'symptom', spoken: true, options: [] },
    { code: 'display', name: phrase('Code on the device'), kind: 'detail', spoken: false, options: [phrase('No code'), phrase('E1'), phrase('E2')] },
  ],
  services: [
    {
      code: 'radar',
      name: phrase('Radar'),
      blocks: ['arrival'],
      reach: 2,
      priority: 1,
      needs: ['what', 'display'],
      symptoms: [phrase('Tracks jump'), phrase('No echoes')],
      tests: [
        { code: 'quick', name: phrase('Read the log'), time: 29_000 },
        { code: 'deep', name: phrase('Compare antennas'), time: 280_000 },
      ],
      solutions: [
        { code: 'retune', name: phrase('Retune the drive'), steps: [phrase('Tell them'), phrase('Retune')] },
        { code: 'dry', name: phrase('Dry the guide'), steps: [phrase('Drain')] },
      ],
    },
  ],
};

export const fault: FaultView = { fault: 0, at: 45_000, service: 'radar', places: ['t1', 't2'], symptom: 0, form: String(1 + (1 << 8) + (1 << 16) + 3 * 2 ** 24), isDown: false, isOver: false, isMirrored: false, cause: null, downAt: 83_000 };

export const aCase: CaseView = {
  case: 0,
  fault: 0,
  service: 'radar',
  reporter: 1,
  stage: 'working',
  holder: 5,
  helper: -1,
  priority: 1,
  form: fault.form,
  missing: 0,
  tests: [
    { test: 'quick', isDone: true, clue: phrase('The speed wavers') },
    { test: 'deep', isDone: false, clue: null },
  ],
  cause: null,
  causeName: null,
  solution: null,
  proposed: null,
  tries: 0,
  isAsked: false,
  solvedBy: 'nobody',
  reportedAt: 50_000,
  notBefore: 0,
  linkedTo: -1,
  isRight: null,
  rejected: null,
  declined: null,
};

export const people = [
  { seat: 0, role: 'director', place: null, name: 'Ma', isBot: false, isHere: true, isActive: true },
  { seat: 1, role: 'customer', place: 0, name: 'Li', isBot: false, isHere: true, isActive: true },
  { seat: 2, role: 'customer', place: 1, name: null, isBot: true, isHere: false, isActive: true },
  { seat: 5, role: 'expert', place: null, name: 'Wu', isBot: false, isHere: true, isActive: true },
];

const me = { seat: 1, role: 'customer', place: 0, isBusy: false, until: 0, case: -1, allowed: [] };

export const picture: Picture = {
  number: 10,
  scenario,
  pieces: {
    game: { phase: 'running', round: 0, rounds: 2, parts: ['form', 'contact'], code: 'ABC234', name: 'March', isSigned: true },
    clock: { now: 60_000, end: 1_500_000, speed: 1, isRunning: true },
    score: { moved: 3, held: 1, cancelled: 0, due: 4, target: 82, onPace: 3 },
    me,
    people,
    'place:t1': { moved: 2, held: 1, cancelled: 0, blocked: ['arrival'], next: [{ movement: 4, phase: 'arrival', route: 0, at: 80_000, state: 'toCome' }] },
    'fault:0': fault,
    articles: [],
    results: [],
    agreement: { limits: scenario.limits, shares: [100, 80, 40], priorities: [1] },
  },
};

export const withPieces = (known: Known, pieces: Record<string, unknown>): Known => ({ ...known, pieces: { ...known.pieces, ...pieces } });

export const sitting = (seat: number, role: string) => ({ ...me, seat, role, place: null });
