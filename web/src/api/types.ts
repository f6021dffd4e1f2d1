/** What several words share of the server's contract; each word names the rest in its own `types.ts`. */
import type { Narrow, Schemas } from './schemas';

export type Role = Schemas['Role'];

export type Act =
  | 'arena.lead'
  | 'arena.solo'
  | 'facts.view'
  | 'facts.rows'
  | 'facts.import'
  | 'facts.targets'
  | 'facts.watches'
  | 'facts.signals'
  | 'facts.processes'
  | 'facts.designs'
  | 'centres.view'
  | 'centres.edit'
  | 'calendars.view'
  | 'calendars.edit'
  | 'desk.view'
  | 'desk.work'
  | 'desk.approve'
  | 'desk.excuse'
  | 'desk.review'
  | 'desk.escalation'
  | 'desk.types'
  | 'knowledge.view'
  | 'knowledge.firstLine'
  | 'knowledge.experts'
  | 'knowledge.write'
  | 'knowledge.approve'
  | 'knowledge.measures'
  | 'access.people'
  | 'access.tokens'
  | 'access.self'
  | 'notices.read'
  | 'notices.channels'
  | 'audit.view'
  | 'jobs.view'
  | 'lead.view'
  | 'lead.weigh'
  | 'quality.view'
  | 'quality.evaluate'
  | 'quality.decide'
  | 'quality.coach'
  | 'quality.listen'
  | 'quality.recordings'
  | 'quality.forms'
  | 'quality.edit'
  | 'voice.view'
  | 'voice.edit'
  | 'voice.answers'
  | 'voice.followups';

export type Scope = Exclude<Schemas['Scope'], 'none'>;

export type MyCentre = Narrow<Schemas['ShowMeMyCentre'], { acts: Partial<Record<Act, Scope>> }>;

export type Person = Schemas['ShowMeUser'];

export type Me = Narrow<Schemas['ShowMeResponse'], { centres: MyCentre[] }>;

export interface KeysetPage<T> {
  items: T[];
  next: string | null;
  count: number;
  countIsCapped: boolean;
}
