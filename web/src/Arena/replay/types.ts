import type { Part, Pieces, Scenario } from '../live/types';

/** Open cases by where they are, in the order of their way. */
export const queues = ['kept', 'inbox', 'desk', 'pool', 'queued', 'working', 'verifying', 'repairing', 'ordered'] as const;

export type Queue = (typeof queues)[number];

export interface Row extends Record<Queue, number> {
  at: number;
  failing: number;
  down: number;
  moved: number;
  held: number;
  cancelled: number;
  due: number;
  onPace: number;
  satisfaction: number;
  spent: number;
  earned: number;
  reported: number;
  closed: number;
}

export interface Mark {
  at: number;
  kind: string;
  service: string | null;
  seat: number;
  case: number;
  fault: number;
  a: number;
  b: number;
}

export interface Course {
  round: number;
  isOver: boolean;
  length: number;
  rows: Row[];
  marks: Mark[];
}

export interface BotProcess {
  parts: Part[];
  limits: number[];
  shares: number[];
  buys: boolean;
}

export interface Replay {
  rounds: { round: number; isOver: boolean; length: number }[];
  step: number;
  shown: Course | null;
  bots: BotProcess[];
  scenario: Scenario;
}

export interface Moment {
  round: number;
  second: number;
  row: Row;
  pieces: Pieces;
}

export const measures = ['moved', 'satisfaction', 'restore', 'left', 'spent'] as const;

export type Measure = (typeof measures)[number];

export interface Spread {
  mean: number;
  p5: number;
  p95: number;
}

export interface Figure {
  measure: Measure;
  really: number | null;
  asItWas: Spread | null;
  changed: Spread | null;
  difference: { mean: number; low: number; high: number; isClear: boolean } | null;
}

export interface ForkAnswer {
  runs: number;
  hasChange: boolean;
  rounds: { round: number; figures: Figure[] }[];
}

/** What is asked; what is left out is as it was. */
export interface ForkQuestion {
  round: number;
  second: number;
  parts?: Part[];
  limits?: number[];
  shares?: number[];
  decay?: number;
  buys?: boolean;
  newFaults: boolean;
  toTheEnd: boolean;
  runs: number;
}

