/** The server's contract of follow-ups. */
import type { Schemas } from '../../api/schemas';

export type FollowUpCard = Schemas['FollowUpCard'];

export type FollowUp = Schemas['FollowUpForm'];

export type Outcome = Schemas['FollowUpOutcome'];

export const outcomes: Outcome[] = ['solved', 'explained', 'compensated', 'declined', 'notReached'];

export type Owner = Schemas['MemberCard'];

export type WaveFollowUps = Schemas['WaveFollowUps'];

export const states = ['open', 'overdue', 'closed'] as const;
