/** Playing alone, over REST. */
import type { Part, Phrase, SeatRole, SolvedBy } from '../live/types';

export interface SoloPass {
  id: string;
  code: string;
  player: string;
  token: string;
  name: string;
}

export interface SoloCard {
  id: string;
  scenario: string;
  role: SeatRole;
  minutes: number;
  speed: number;
  state: 'lobby' | 'playing' | 'over';
  round: number;
  createdAt: string;
  /** Where the seat is, if it is anywhere. */
  place: Phrase | null;
  isPlayable: boolean;
}

export interface MySolo {
  games: SoloCard[];
  open: number;
  most: number;
}

export interface SoloReview {
  parts: Part[];
  own: { activity: string; count: number; meanTime: number; botsTime: number | null }[];
  tiers: { by: SolvedBy; faults: number; meanTime: number }[];
  steps: { from: string; to: string; count: number; meanTime: number; longest: number }[];
  gaps: { service: Phrase; withoutArticle: number; testTime: number; isWritten: boolean }[];
  early: { case: number; service: string; at: number; price: number; reason: string }[];
}
