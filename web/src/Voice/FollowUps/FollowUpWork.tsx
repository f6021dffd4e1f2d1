import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { said } from '../text';
import { CloseForm } from './CloseForm';
import type { FollowUp } from './types';
import { followUpKey, followUpPath, followUpsPath } from './useFollowUps';
import './FollowUps.css';

type Facts = [string, React.ReactNode][];

interface WhoProps {
  one: FollowUp;
  /** Said between how to reach them and when they asked. */
  more?: Facts;
}

/** The customer: the mark, what they would have put right, and how to reach them. */
export const WhoItIs = ({ one, more = [] }: WhoProps) => {
  const { t, i18n } = useTranslation();
  const { dateTime, number } = useFormats();
  const isClosed = one.state === 'closed';
  const facts: Facts = [
    [t('FollowUps.reach'), one.reach ? <span className="follow-reach">{one.reach}</span> : <span className="soft">{t('FollowUps.erasedShort')}</span>],
    [t('FollowUps.name'), one.name ?? <span className="soft">{t('FollowUps.unsaid')}</span>],
    [isClosed ? t('FollowUps.closedAt') : t('FollowUps.due'), <span className={one.overdue ? 'follow-overdue' : undefined}>{dateTime(isClosed ? one.closedAt : one.dueAt)}</span>],
    ...more,
    ...(isClosed ? ([[t('FollowUps.due'), dateTime(one.dueAt)]] as Facts) : []),
    [t('FollowUps.raisedAt'), dateTime(one.raisedAt)],
    ...(one.reachedAt ? ([[t('FollowUps.reachedAt'), dateTime(one.reachedAt)]] as Facts) : []),
    ...one.cuts.map((cut) => [t(`Voice.cut.${cut.cut}`), cut.name] as Facts[number]),
  ];
  return (
    <Section title={t('FollowUps.who')}>
      <p className="follow-score">
        <b>{number(one.score)}</b> <span className="soft">{t('FollowUps.onScale', { least: one.least, most: one.most })}</span>
        {one.secondScore != null && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="visually-hidden">{t('FollowUps.second')} </span>
            <b>{number(one.secondScore)}</b>
          </>
        )}
      </p>
      <p className="soft">{said(one.text, i18n.language)}</p>
      {one.words ? <blockquote className="follow-words">{one.words}</blockquote> : <p className="soft">{one.erased ? t('FollowUps.erased') : t('FollowUps.noWords')}</p>}
      <dl className="wave-about">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!one.erased && <p className="soft follow-erase">{t('FollowUps.eraseOn', { date: dateTime(one.eraseAt) })}</p>}
    </Section>
  );
};

/** What an act on a follow-up changes elsewhere: lists, the wave's figures, and the case that it is. */
export const renewsOf = (one: Pick<FollowUp, 'number' | 'case'>) => [
  followUpKey(one.number),
  listKey(followUpsPath),
  ['wave-follow-ups'],
  ['today'],
  ...(one.case ? [['case', String(one.case)], ['case-timeline', String(one.case)], listKey('desk/cases')] : []),
];

/** The next step, and what came of it. */
export const WhatToDo = ({ tagged }: { tagged: Tagged<FollowUp> }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [corrects, setCorrects] = useState(false);
  const { data: one, etag } = tagged;
  const query = { centre: useCentre().code };
  const renews = renewsOf(one);
  const reach = useSave({ send: () => api.post(`${followUpPath(one.number)}/reach`, {}, { query, etag }), done: t('FollowUps.reachedDone'), renews, quiet: true });
  const isClosed = one.state === 'closed';
  return (
    <Section
      title={isClosed ? t('FollowUps.ended') : t('FollowUps.todo')}
      extra={isClosed && !one.erased && !corrects && <Button onClick={() => setCorrects(true)}>{t('FollowUps.correct')}</Button>}
    >
      <ProblemAlert error={reach.error} className="gap-below" onRetry={() => void client.invalidateQueries({ queryKey: followUpKey(one.number) })} />
      {isClosed && !corrects ? (
        <>
          <p className="follow-outcome">{one.outcome && t(`FollowUps.outcome.${one.outcome}`)}</p>
          {one.note && <p className="follow-note">{one.note}</p>}
          {one.secondScore == null && <p className="soft">{t('FollowUps.noSecond')}</p>}
        </>
      ) : (
        <>
          {one.state === 'open' && (
            <div className="follow-step">
              <p>{t('FollowUps.todoText')}</p>
              <Button onClick={() => reach.mutate()} loading={reach.isPending}>
                {t('FollowUps.reached')}
              </Button>
            </div>
          )}
          <CloseForm
            one={one}
            etag={etag}
            renews={renews}
            onDone={() => {
              setCorrects(false);
              void message.success(t('FollowUps.closedDone'));
            }}
          />
        </>
      )}
    </Section>
  );
};
