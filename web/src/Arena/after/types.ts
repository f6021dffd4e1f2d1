import type { Phrase, RoundResult, SeatRole } from '../live/types';
import type { SoloReview } from '../solo/types';

export interface MyRound {
  round: number;
  result: RoundResult;
  did: { kind: string; count: number }[];
  /** Of one who plays alone. */
  review: SoloReview | null;
}

export interface Opinion {
  worth: number;
  transfer: number;
  pace: number;
  learned: string | null;
  wish: string | null;
}

export interface MySession {
  name: string;
  role: SeatRole | null;
  /** What the scenario calls it. */
  roleName: Phrase | null;
  game: string;
  scenario: Phrase;
  unit: Phrase;
  units: Phrase;
  currency: string;
  state: 'lobby' | 'playing' | 'over';
  movements: number;
  target: number;
  rounds: MyRound[];
  given: Opinion | null;
}

export interface Mean {
  value: number;
  low: number | null;
  high: number | null;
  count: number;
}

export interface SessionRecords {
  people: { player: string; name: string; role: SeatRole | null; rounds: number; seconds: number; commands: number; hasOpinion: boolean }[];
  opinions: { count: number; worth: Mean | null; transfer: Mean | null; pace: Mean | null; learned: string[]; wishes: string[] };
  /** What the scenario calls them. */
  roles: Record<SeatRole, Phrase>;
}

export interface ComparedGames {
  scenario: string;
  movements: number;
  target: number;
  lengths: { minutes: number | null; games: number }[];
  isCapped: boolean;
  games: { id: string; name: string; cohort: string | null; createdAt: string; moved: number[] }[];
  cohorts: { cohort: string | null; games: number; rounds: Mean[]; gain: Mean }[];
  differences: { first: string | null; second: string | null; difference: number; low: number | null; high: number | null }[];
}
