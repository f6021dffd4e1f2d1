/** The server's contract of notices. */
import type { Schemas } from '../api/schemas';

export type NoticeCard = Schemas['NoticeCard'];

export type UnreadCount = Schemas['UnreadCount'];

export type NoticeKind = Schemas['NoticeKind'];

export type SettingsForm = Schemas['SettingsForm'];

export type ChannelForm = Schemas['NoticeChannelForm'];

export type FailedPost = Schemas['FailedPost'];

export type TrialOutcome = Schemas['TrialOutcome'];

export const channelKinds = ['weCom', 'dingTalk', 'feishu', 'generic'] as const;

export const noticeKinds: NoticeKind[] = [
  'ownershipOffered', 'ownershipTaken', 'ownershipDeclined', 'workGiven', 'promiseWarned', 'promiseBroken', 'caseEscalated', 'ruleFired', 'reviewRequired', 'approvalAsked', 'articleSentBack',
  'articleApproved', 'articleReviewDue', 'coached', 'appealed', 'appealDecided', 'caseOpened', 'customerWrote', 'watchedCase',
  'supplyAsked', 'supplyApproved', 'supplyRefused', 'supplyWithdrawn', 'supplyOrdered', 'supplyOverdue', 'supplyDelivered', 'supplyAccepted', 'supplyRejected',
];
