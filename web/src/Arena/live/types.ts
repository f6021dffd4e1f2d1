/** What the arena's hub sends, and what screens send back. Times are milliseconds of the round; seats, cases, faults, services, tests and solutions in commands are numbers. */

export interface Phrase {
  zh: string;
  en: string;
}

export const roles = ['director', 'customer', 'clerk', 'expert', 'delivery', 'supplier'] as const;

export type SeatRole = (typeof roles)[number];

export type Role = SeatRole | 'trainer';

export const parts = ['form', 'contact', 'priority', 'knowledge', 'experts', 'rules', 'deskKnowledge', 'customerKnowledge', 'prediction', 'mirrors'] as const;

export type Part = (typeof parts)[number];

export type Stage =
  | 'reported'
  | 'taken'
  | 'logged'
  | 'pool'
  | 'queued'
  | 'working'
  | 'verifying'
  | 'verdict'
  | 'accepted'
  | 'repairing'
  | 'ordered'
  | 'solved'
  | 'linked';

export type GamePhase = 'ready' | 'running' | 'paused' | 'over';

export type Kind =
  | 'report'
  | 'send'
  | 'press'
  | 'take'
  | 'log'
  | 'link'
  | 'escalate'
  | 'start'
  | 'return'
  | 'test'
  | 'write'
  | 'foresee'
  | 'ask'
  | 'clarify'
  | 'lookUp'
  | 'propose'
  | 'repair'
  | 'switch'
  | 'assign'
  | 'buy'
  | 'decline'
  | 'mirror'
  | 'standby'
  | 'move'
  | 'sign'
  | 'adopt'
  | 'setLimit'
  | 'setShare'
  | 'setPriority'
  | 'accept'
  | 'reject'
  | 'begin'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'end'
  | 'inject'
  | 'decay'
  | 'bot'
  | 'person';

/** The order in which the engine counts them: a reason is sent as its place. */
export const reasons = ['noEvidence', 'wrongSolution', 'incomplete', 'tooEarly', 'noMoney', 'other'] as const;

export type Reason = (typeof reasons)[number];

export interface Order {
  kind: Kind;
  target?: number;
  a?: number;
  b?: number;
  form?: string;
}

export interface Named {
  code: string;
  name: Phrase;
}

export interface FormField extends Named {
  kind: 'place' | 'service' | 'symptom' | 'detail';
  spoken: boolean;
  options: Phrase[];
}

export interface Solution extends Named {
  steps: Phrase[];
}

export interface Cause extends Named {
  symptom: number;
  clue: Phrase;
  tests: string[];
  solution: string;
  other: string | null;
}

export interface Service extends Named {
  blocks: string[];
  reach: number;
  priority: number;
  needs: string[];
  symptoms: Phrase[];
  tests: (Named & { time: number })[];
  solutions: Solution[];
  /** The trainer's alone. */
  causes?: Cause[];
}

export interface Scenario {
  code: string;
  name: Phrase;
  about: Phrase;
  unit: Phrase;
  /** Of several. */
  units: Phrase;
  currency: string;
  targetPercent: number;
  movements: number;
  target: number;
  hold: number;
  decay: number[];
  limits: number[];
  prices: number[];
  mirror: number;
  mostMirrors: number;
  places: (Named & { routes: Phrase[] })[];
  phases: Named[];
  roles: Record<Role, Phrase>;
  rounds: { budget: number }[];
  form: FormField[];
  services: Service[];
}

export interface Game {
  phase: GamePhase;
  round: number;
  rounds: number;
  parts: Part[];
  code: string;
  name: string;
  isSigned: boolean;
  /** One person plays it alone. */
  isSolo: boolean;
}

/** What one who plays alone could do now, as it would be sent, and why. */
export interface Hint {
  kind: Kind;
  target: number;
  a: number;
  b: number;
  form: string;
  why: string;
}

export interface Clock {
  now: number;
  end: number;
  speed: number;
  isRunning: boolean;
}

export interface Score {
  moved: number;
  held: number;
  cancelled: number;
  due: number;
  target: number;
  onPace: number;
}

export interface Movement {
  movement: number;
  phase: string;
  route: number | null;
  at: number;
  state: 'toCome' | 'waits';
}

export interface PlaceView {
  moved: number;
  held: number;
  cancelled: number;
  blocked: string[];
  next: Movement[];
}

export interface FaultView {
  fault: number;
  at: number;
  service: string;
  places: string[];
  symptom: number;
  form: string;
  isDown: boolean;
  isOver: boolean;
  isMirrored: boolean;
  cause: string | null;
  downAt: number | null;
}

export interface TestView {
  test: string;
  isDone: boolean;
  clue: Phrase | null;
}

export interface CaseView {
  case: number;
  fault: number;
  service: string;
  reporter: number;
  stage: Stage;
  holder: number;
  helper: number;
  priority: number;
  form: string;
  missing: number | null;
  tests: TestView[];
  cause: string | null;
  causeName?: Phrase | null;
  solution: string | null;
  proposed: string | null;
  tries: number;
  isAsked: boolean;
  solvedBy: SolvedBy;
  reportedAt: number;
  notBefore: number;
  linkedTo: number;
  isRight: boolean | null;
  /** Why the supplier sent it back last; why help was not bought. */
  rejected: Reason | null;
  declined: Reason | null;
}

export type SolvedBy = 'nobody' | 'customer' | 'desk' | 'expert' | 'supplier';

export interface Seated {
  seat: number;
  role: SeatRole;
  place: number | null;
  name: string | null;
  isBot: boolean;
  isHere: boolean;
  isActive: boolean;
}

export interface SeatView extends Seated {
  isStandby: boolean;
  isBusy: boolean;
  case: number;
  until: number;
}

export interface Article {
  service: string;
  cause: string;
  name: Phrase;
  solution: string;
}

export interface Money {
  budget: number;
  spent: number;
  spentOn: number[];
  limits: number[];
  shares: number[];
  mirrors: string[];
}

export interface Agreement {
  limits: number[];
  shares: number[];
  priorities: number[];
}

export interface Outage {
  fault: number;
  service: string;
  places: string[];
  since: number;
}

export interface Me {
  seat: number | null;
  role: Role | null;
  place: number | null;
  isBusy: boolean;
  until: number;
  case: number;
  allowed: Kind[];
}

export interface RoundResult {
  moved: number;
  onTime: number;
  cancelled: number;
  delay: number;
  satisfaction: number;
  budget: number;
  spent: number;
  earned: number;
  faults: number;
  restored: number;
  restoreTime: number;
  urgentRestored: number;
  urgentRestoreTime: number;
  firstRestoreTime: number;
  byCustomer: number;
  byDesk: number;
  byExpert: number;
  bought: number;
  rejected: number;
  duplicates: number;
  pressed: number;
}

export interface PlayerView {
  id: string;
  name: string;
  wants: SeatRole | null;
  seat: number | null;
  isHere: boolean;
}

/** Somebody who came in, as the big screen shows them; without a role as long as they have no seat. */
export interface Arrived {
  name: string;
  role: SeatRole | null;
  place: number | null;
  isHere: boolean;
}

export interface Happened {
  kind: string;
  at: number;
  seat: number;
  case: number;
  fault: number;
  a: number;
  b: number;
}

export type Pieces = Record<string, unknown>;

export interface Picture {
  number: number;
  pieces: Pieces;
  scenario: Scenario;
}

export interface Change {
  from: number;
  number: number;
  set: Pieces;
  gone: string[];
  events: Happened[];
}
