/** The server's contract of escalation. */
import type { Schemas } from '../../api/schemas';
import type { Faults } from '../Types/Wrong';

export type PlanForm = Schemas['EscalationForm'];

export type Plan = Schemas['EscalationDefinition'];

export type Tier = Plan['tiers'][number];

export type Shift = NonNullable<Tier['shifts']>[number];

export type Rule = Plan['rules'][number];

export interface EditorProps {
  plan: Plan;
  wrong: Faults;
  onChange: (change: Partial<Plan>) => void;
}

export const triggers = ['level', 'breach', 'repeat', 'priority', 'idle'] as const;

export const ruleActs = ['notifyOwner', 'notifyWorker', 'notifyContact', 'nextTier', 'reassign', 'raise', 'review'] as const;
