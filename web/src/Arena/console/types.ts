/** The trainer's side of the contract, over REST. */
import type { Phrase, RoundResult, Scenario, SeatRole, SolvedBy } from '../live/types';

export interface ScenarioCard {
  code: string;
  name: Phrase;
  about: Phrase;
  unit: Phrase;
  units: Phrase;
  places: { code: string; name: Phrase }[];
  rounds: number;
  minutes: number;
  seats: { seat: number; role: SeatRole; place: number | null }[];
  /** What it calls them. */
  roles: Record<SeatRole, Phrase>;
}

export interface GameCard {
  id: string;
  code: string;
  name: string;
  scenario: string;
  state: 'lobby' | 'playing' | 'over';
  phase: string;
  round: number;
  players: number;
  createdAt: string;
  by: string;
  isSolo: boolean;
}

export interface Player {
  id: string;
  name: string;
  wants: SeatRole | null;
  seat: number | null;
  isHere: boolean;
  joinedAt: string;
}

export interface GameSheet {
  card: GameCard;
  speed: number;
  /** Not where the scenario's rules are no longer those that it began with. */
  isPlayable: boolean;
  seed: string;
  players: Player[];
  seats: { seat: number; role: SeatRole; place: number | null; isBot: boolean; player: string | null }[];
}

export interface Note {
  id: string;
  round: number;
  at: number;
  text: string;
  by: string;
  createdAt: string;
}

export interface Pdca {
  plan: string;
  do: string;
  check: string;
  act: string;
  questions: string;
  etag: string;
}

export interface RoundReview {
  round: number;
  result: RoundResult;
  tiers: { by: SolvedBy; faults: number; meanTime: number }[];
  steps: { from: string; to: string; count: number; meanTime: number; longest: number }[];
  gaps: { service: string; cause: string; name?: Phrase; faults: number; withoutArticle: number; testTime: number; isWritten: boolean }[];
  early: { case: number; service: string; at: number; price: number; reason: 'known' | 'expertFree' }[];
  experts: { seat: number; started: number; busyTime: number; pressed: number; longestQueue: number }[];
}

export interface Debrief {
  rounds: { round: number; review: RoundReview; pdca: Pdca }[];
  seats: { seat: number; role: SeatRole; place: number | null; name: string | null }[];
  scenario: Scenario;
}
