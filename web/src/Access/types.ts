import type { Act, Role, Scope } from '../api/types';

export interface Member {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  employeeCode: string | null;
  lockedOut: boolean;
  twoFactor: boolean;
  version: number;
}

export interface DemonstrationPerson {
  id: string;
  name: string;
  roles: Role[];
  employeeCode: string | null;
  team: string | null;
}

export interface Session {
  id: string;
  current: boolean;
  device: string;
  address: string;
  startedAt: string;
  lastSeenAt: string;
}

export interface Token {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export interface RightsTable {
  roles: Role[];
  acts: { act: Act; scopes: Partial<Record<Role, Scope>> }[];
}

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
