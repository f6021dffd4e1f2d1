import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { RecoverFollowUp } from '../../Desk/Recovery/RecoverFollowUp';
import { said } from '../text';
import { wavePage } from '../Waves/useWave';
import { CloseForm } from './CloseForm';
import { FollowUpMark } from './FollowUpMark';
import type { FollowUp } from './types';
import { followUpKey, followUpPath, followUpsPath, useFollowUp, useOwners } from './useFollowUps';
import '../Waves/Waves.css';
import './FollowUps.css';

/** One customer who is to be got back to: who, why, by when, and what came of it. */
export const FollowUpPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useFollowUp(number);
  return (
    <PageState query={found} loading={<Page title={t('FollowUps.nav')}><Loading /></Page>}>
      {(tagged) => <Looked key={`${number} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Looked = ({ tagged }: { tagged: Tagged<FollowUp> }) => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { dateTime, number } = useFormats();
  const [corrects, setCorrects] = useState(false);
  const { data: one, etag } = tagged;
  const query = { centre: centre.code };
  const renews = [followUpKey(one.number), listKey(followUpsPath), ['wave-follow-ups'], ['today']];
  const reach = useSave({ send: () => api.post(`${followUpPath(one.number)}/reach`, {}, { query, etag }), done: t('FollowUps.reachedDone'), renews, quiet: true });
  const isClosed = one.state === 'closed';
  const facts: [string, React.ReactNode][] = [
    [t('FollowUps.reach'), one.reach ? <span className="follow-reach">{one.reach}</span> : <span className="soft">{t('FollowUps.erasedShort')}</span>],
    [t('FollowUps.name'), one.name ?? <span className="soft">{t('FollowUps.unsaid')}</span>],
    [isClosed ? t('FollowUps.closedAt') : t('FollowUps.due'), <span className={one.overdue ? 'follow-overdue' : undefined}>{dateTime(isClosed ? one.closedAt : one.dueAt)}</span>],
    [t('FollowUps.owner'), <OwnerField one={one} etag={etag} renews={renews} />],
    ...(isClosed ? [[t('FollowUps.due'), dateTime(one.dueAt)] as [string, React.ReactNode]] : []),
    [t('FollowUps.raisedAt'), dateTime(one.raisedAt)],
    ...(one.reachedAt ? [[t('FollowUps.reachedAt'), dateTime(one.reachedAt)] as [string, React.ReactNode]] : []),
    ...one.cuts.map((cut) => [t(`Waves.cut.${cut.cut}`), cut.name] as [string, React.ReactNode]),
  ];
  return (
    <Page
      title={t('FollowUps.named', { number: one.number })}
      subtitle={
        <span className="wave-facts">
          <Link className="follow-link" to={centre.path(followUpsPath)}>{t('FollowUps.nav')}</Link>
          {centre.can('voice.view') ? <Link className="follow-link" to={centre.path(wavePage(one.wave))}>{one.waveName}</Link> : one.waveName}
          <FollowUpMark one={one} />
        </span>
      }
    >
      <div className="follow-up">
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
        <RecoverFollowUp number={one.number} />
      </div>
    </Page>
  );
};

interface OwnerProps {
  one: FollowUp;
  etag: string | null;
  renews: (readonly unknown[])[];
}

/** Whose it is; whoever leads may give it to somebody else. */
const OwnerField = ({ one, etag, renews }: OwnerProps) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const owners = useOwners();
  const give = useSave({
    send: (owner: string) => api.post(`${followUpPath(one.number)}/owner`, { owner }, { query: { centre: centre.code }, etag }),
    done: t('FollowUps.given'),
    renews: [...renews],
  });
  if (one.state === 'closed' || centre.can('voice.followups') === 'own') return one.ownerName ?? <span className="soft">{t('FollowUps.nobody')}</span>;
  return (
    <Select
      aria-label={t('FollowUps.owner')}
      className="follow-owner"
      placeholder={t('FollowUps.nobody')}
      value={one.owner ?? undefined}
      loading={give.isPending || owners.isPending}
      onChange={(owner: string) => give.mutate(owner)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={(owners.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
