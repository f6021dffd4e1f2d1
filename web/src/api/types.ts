/** What several words share of the server's contract; each word keeps the rest in its own `types.ts`. */

export type Role =
  | 'director'
  | 'manager'
  | 'teamLeader'
  | 'agent'
  | 'qualityAnalyst'
  | 'planner'
  | 'knowledgeEditor'
  | 'trainer'
  | 'supplier'
  | 'administrator';

export type Act =
  | 'facts.view'
  | 'facts.rows'
  | 'facts.import'
  | 'facts.targets'
  | 'centres.view'
  | 'centres.edit'
  | 'calendars.view'
  | 'calendars.edit'
  | 'access.people'
  | 'access.tokens'
  | 'access.self'
  | 'audit.view'
  | 'jobs.view'
  | 'voice.view'
  | 'voice.edit';

export type Scope = 'centre' | 'team' | 'own';

export interface MyCentre {
  code: string;
  name: string;
  zone: string;
  locale: string;
  currency: string;
  isDemonstration: boolean;
  roles: Role[];
  acts: Partial<Record<Act, Scope>>;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  locale: string | null;
  twoFactor: boolean;
  hasPassword: boolean;
  /** Soon after a one-time link, a new password is set without the old one. */
  maySetPassword: boolean;
  isDemonstration: boolean;
}

export interface Me {
  signedIn: boolean;
  setupNeeded: boolean;
  antiforgery: string;
  version: string;
  user: Person | null;
  centres: MyCentre[];
}

export interface KeysetPage<T> {
  items: T[];
  next: string | null;
  count: number;
  countIsCapped: boolean;
}
