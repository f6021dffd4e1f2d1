import type { Known } from './pieces';
import type { Agreement, Arrived, Article, CaseView, Clock, FaultView, Game, Hint, Me, Money, Outage, PlaceView, PlayerView, RoundResult, Score, Seated, SeatView, Stage } from './types';

const one = <T>(known: Known, key: string) => known.pieces[key] as T | undefined;

const every = <T>(known: Known, prefix: string): T[] =>
  Object.entries(known.pieces)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value as T);

const noGame: Game = { phase: 'ready', round: 0, rounds: 1, parts: [], code: '', name: '', isSigned: false, isSolo: false };
const noClock: Clock = { now: 0, end: 0, speed: 1, isRunning: false };
const noPeople: Seated[] = [];
const noArrivals: Arrived[] = [];
const nobody: Me = { seat: null, role: null, place: null, isBusy: false, until: 0, case: -1, allowed: [] };

/** The pieces of a game by what they are. */
export const gameOf = (known: Known) => one<Game>(known, 'game') ?? noGame;
export const clockOf = (known: Known) => one<Clock>(known, 'clock') ?? noClock;
export const scoreOf = (known: Known) => one<Score>(known, 'score');
export const meOf = (known: Known) => one<Me>(known, 'me') ?? nobody;
export const hintOf = (known: Known) => one<Hint>(known, 'hint');
/** In thousandths; the trainer's alone. */
export const decayOf = (known: Known) => one<number>(known, 'decay') ?? 1000;
export const moneyOf = (known: Known) => one<Money | null>(known, 'money') ?? undefined;
export const agreementOf = (known: Known) => one<Agreement | null>(known, 'agreement') ?? undefined;
export const articlesOf = (known: Known) => one<Article[]>(known, 'articles') ?? [];
/** Services, by their place in the scenario, that were looked at before this round. */
export const foreseenOf = (known: Known) => one<number[]>(known, 'foreseen') ?? [];
export const resultsOf = (known: Known) => one<RoundResult[]>(known, 'results') ?? [];
export const peopleOf = (known: Known) => one<Seated[]>(known, 'people') ?? noPeople;
export const arrivedOf = (known: Known) => one<Arrived[]>(known, 'players') ?? noArrivals;
export const outagesOf = (known: Known) => one<Outage[]>(known, 'outages') ?? [];
export const placeOf = (known: Known, code: string) => one<PlaceView>(known, `place:${code}`);
export const casesOf = (known: Known) => every<CaseView>(known, 'case:').sort((a, b) => a.case - b.case);
export const faultsOf = (known: Known) => every<FaultView>(known, 'fault:').sort((a, b) => a.at - b.at);
export const seatsOf = (known: Known) => every<SeatView>(known, 'seat:').sort((a, b) => a.seat - b.seat);
export const playersOf = (known: Known) => every<PlayerView>(known, 'player:');

const closedStages: Stage[] = ['solved', 'linked'];

export const isOpen = ({ stage }: CaseView) => !closedStages.includes(stage);

const mayBeBought: Stage[] = ['logged', 'pool', 'queued', 'working'];

/** Whether help can be bought for it. */
export const isBuyable = ({ stage }: CaseView) => mayBeBought.includes(stage);

/** Help was asked for, and it is still to be decided on. */
export const isAsking = (one: CaseView) => one.isAsked && isBuyable(one);

/** How urgent a case is taken for; what nobody said is in the middle. */
export const urgencyOf = ({ priority }: CaseView) => priority || 2;

/** How many movements will have gone at the end if they go on as so far; null before anything was due. */
export const forecast = ({ moved, due }: Score, movements: number) => (due > 0 ? Math.min(movements, Math.round((moved / due) * movements)) : null);

const bit = (part: string, all: readonly string[]) => 1 << all.indexOf(part);

/** Parts as the number that a command carries. */
export const partsNumber = (chosen: readonly string[], all: readonly string[]) => chosen.reduce((sum, part) => sum | bit(part, all), 0);
