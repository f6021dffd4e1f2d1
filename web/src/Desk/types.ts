/** The server's contract of the desk. */
import type { Schemas } from '../api/schemas';

export type CaseCard = Schemas['CaseCard'];

export type CaseForm = Schemas['CaseForm'];

export type PromiseForm = Schemas['PromiseForm'];

export type LedgerLine = Schemas['LedgerLine'];

export type TimelineEntry = Schemas['TimelineEntry'];

export type CaseTypeForm = Schemas['CaseTypeForm'];

export type CaseTypeCard = Schemas['CaseTypeCard'];

export type Definition = Schemas['CaseTypeDefinition'];

export type Field = Schemas['CaseField'];

export type Transition = Schemas['CaseTransition'];

export type EarlierCases = Schemas['EarlierCases'];

export type LinkedCase = Schemas['LinkedCase'];

export type Board = Schemas['Board'];

export type DeskFigures = Schemas['ShowFiguresResponse'];

export type FigureRow = Schemas['ShowFiguresRow'];

export type Onlooker = Schemas['Onlooker'];

export type Watchers = Schemas['Watchers'];

export type CaseView = Schemas['CaseViewCard'];

export type DoneOfMany = Schemas['WorkManyDone'];

export type Somebody = Schemas['MemberCard'];

export type CaseForCustomer = Schemas['CaseForCustomer'];

export type CustomerHistory = Schemas['CustomerHistory'];

export type CustomerCase = Schemas['CustomerCase'];

export type MadeLink = Schemas['MadeLink'];

export type DoorForm = Schemas['DoorForm'];

export type DoorRule = Schemas['DoorRule'];

/** As the server takes them. */
export const acceptedFiles = '.png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.txt,.csv';

export type LinkKind = Schemas['CaseLinkKind'];

export const stateKinds = ['open', 'working', 'waiting', 'done'] as const;

export const fieldKinds = ['text', 'number', 'date', 'choice'] as const;

export const promiseKinds = ['firstResponse', 'nextReply', 'resolution', 'step'] as const;

export const linkKinds = ['duplicateOf', 'causedBy', 'partOf', 'repeatOf'] as const;
