import type { TFunction } from 'i18next';
import type { CaseTypeForm, TimelineEntry } from '../types';

/** `7 2 60000 CNY board, ACME`: number, how many, cents, currency, what and of whom. */
const boughtOf = (rest: string[], quantity: string, money: (cents: number, currency: string) => string) => {
  const [cents = '0', currency = '', ...what] = rest;
  return { what: `${what.join(' ')}${quantity === '1' ? '' : ` × ${quantity}`}`, cost: money(Number(cents), currency) };
};

/** What a line of a timeline is about, in a few words. */
export const headline = (t: TFunction, entry: TimelineEntry, type: CaseTypeForm | undefined, level: (text: string) => string, money: (cents: number, currency: string) => string) => {
  const [first = '', second = '', ...rest] = (entry.about ?? '').split(' ');
  const promise = type?.definition.promises.find((rule) => rule.code === first)?.name ?? first;
  switch (entry.kind) {
    case 'warned':
      return t('Desk.entry.warned', { promise, level: level(second) });
    case 'excused':
      return t('Desk.entry.excused', { promise });
    case 'breached':
      return t('Desk.entry.breached', { promise });
    case 'opened':
      return entry.by ? t('Desk.entry.opened') : t('Desk.entry.openedByCustomer');
    case 'fileAdded':
      return entry.by ? t('Desk.entry.fileAdded') : t('Desk.entry.fileOfCustomer');
    case 'mailSent':
    case 'mailFailed':
      return t(`Desk.entry.${entry.kind}.${first}`);
    case 'moved':
      return t('Desk.entry.moved', { way: entry.about });
    case 'changed':
      return entry.about ? t('Desk.entry.priority', { change: entry.about }) : t('Desk.entry.changed');
    case 'linked':
    case 'unlinked':
      return t(`Desk.entry.${entry.kind}`, { how: t(`Desk.link.${first.endsWith('<') ? 'from' : 'to'}.${first.replace('<', '')}`, { number: second }) });
    case 'reply':
      return entry.about === 'apology' ? t('Desk.entry.apology') : t('Desk.entry.reply');
    case 'recoveryOpened':
      return t('Desk.entry.recoveryOpened', { reason: t(`Recovery.reasons.${first}`) });
    case 'recoveryClosed':
      return t('Desk.entry.recoveryClosed', { outcome: t(`Recovery.outcome.${first}`) });
    case 'followUpClosed':
      return t('Desk.entry.followUpClosed', { outcome: t(`FollowUps.outcome.${first}`) });
    case 'compensationAsked':
    case 'compensationGiven':
    case 'compensationRefused':
      return t(`Desk.entry.${entry.kind}`, { cost: money(Number(first), second), what: rest.join(' ') });
    case 'supplyVerified':
      return t(`Desk.entry.supplyVerified.${second}`, { number: first });
    case 'supplyAsked':
    case 'supplyApproved':
    case 'supplyRefused':
    case 'supplyWithdrawn':
    case 'supplyOrdered':
    case 'supplyOverdue':
    case 'supplyDelivered':
    case 'supplyAccepted':
    case 'supplyReturned':
    case 'supplyRejected':
      return t(`Desk.entry.${entry.kind}`, boughtOf(rest, second, money));
    case 'articleUsed':
    case 'articleProposed':
    case 'articleLinked':
      return t(`Desk.entry.${entry.kind}`, { article: `#${entry.about ?? ''}` });
    default:
      return t(`Desk.entry.${entry.kind}`, { name: entry.about });
  }
};
