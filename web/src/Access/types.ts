import type { Narrow, Schemas } from '../api/schemas';
import type { Act, Role, Scope } from '../api/types';

export type Member = Schemas['ListPeopleRow'];

export type DemonstrationPerson = Schemas['DemonstrationPeopleRow'];

export type Token = Schemas['ListTokensRow'];

export type RightsTable = Narrow<Schemas['ShowRightsResponse'], { acts: { act: Act; scopes: Partial<Record<Role, Scope>> }[] }>;

export const roles: Role[] = [
  'director',
  'manager',
  'teamLeader',
  'agent',
  'qualityAnalyst',
  'planner',
  'knowledgeEditor',
  'trainer',
  'supplier',
  'administrator',
];
