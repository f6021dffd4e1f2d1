import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CustomerCase, CustomerHistory } from '../types';
import { casePath } from '../useDesk';
import '../Desk.css';
import './Customer.css';

/** A customer before one speaks with them: what is open, what we broke, what we did about it; then each case and contact. */
export const CustomerPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const query = { centre: useCentre().code, limit: 20 };
  const found = useInfiniteQuery({
    queryKey: ['customer', number, query],
    queryFn: ({ pageParam, signal }) => api.get<CustomerHistory>(`${casePath(number)}/history`, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (history) => history.page.next,
  });
  if (found.error && !found.data) return <Page title={t('Customer.title')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Customer.title')}><Loading /></Page>}>
      {({ pages }) => pages.slice(0, 1).map((first) => (
        <Shown
          key={number}
          history={first}
          cases={pages.flatMap((one) => one.page.items)}
          more={found.hasNextPage && <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>{t('Common.more')}</Button>}
        />
      ))}
    </PageState>
  );
};

const Shown = ({ history, cases, more }: { history: CustomerHistory; cases: CustomerCase[]; more: React.ReactNode }) => {
  const { t } = useTranslation();
  const { number, date, dateTime, seconds } = useFormats();
  const centre = useCentre();
  return (
    <Page title={history.label ? t('Customer.of', { label: history.label }) : t('Customer.title')} subtitle={t('Customer.text')}>
      <Section>
        <p className="customer-answer">
          {t('Customer.cases', { count: history.cases, shown: history.isCapped ? `${number(history.cases)}+` : number(history.cases) })}
          {history.open > 0 ? <b>{t('Customer.open', { count: history.open })}</b> : t('Customer.noneOpen')}
          {history.broken > 0 ? <b className="customer-broken">{t('Customer.broken', { count: history.broken })}</b> : t('Customer.noneBroken')}
          {history.recoveries > 0 && t('Customer.recoveries', { count: history.recoveries, satisfied: history.satisfied })}
          {t('Customer.contacted', { count: history.contacts.length, days: history.days })}
        </p>
        {history.marks.length > 0 && (
          <ul className="customer-marks">
            {history.marks.map((mark) => (
              <li key={mark.caseNumber}>
                <Link className="desk-link" to={centre.path(casePath(mark.caseNumber))}>#{mark.caseNumber}</Link>{' '}
                {mark.secondScore === null ? t('Customer.mark', { score: mark.score, most: mark.most }) : t('Customer.markAgain', { score: mark.score, again: mark.secondScore, most: mark.most })}{' '}
                <span className="soft">{dateTime(mark.at)}</span>
              </li>
            ))}
          </ul>
        )}
        {history.asked.length > 0 && (
          <>
            <h3>{t('Customer.asked')}</h3>
            <ul className="customer-marks">
              {history.asked.map((one) => (
                <li key={`${one.wave} ${one.on}`}>
                  {one.name} <span className="soft">{date(one.on)}</span> {one.wantsNoMore && <Mark tone="bad">{t('Customer.wantsNoMore')}</Mark>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <div className="customer-parts">
        <Section title={t('Customer.casesTitle')}>
          <ul className="customer-list">
            {cases.map((one) => (
              <li key={one.number}>
                <div>
                  {one.mayOpen ? <Link className="desk-link" to={centre.path(casePath(one.number))}>#{one.number} {one.title}</Link> : <span>#{one.number} {one.title}</span>}{' '}
                  <Mark tone={one.stateKind === 'done' ? 'good' : 'plain'}>{one.stateName}</Mark>
                  {one.broken > 0 && <Mark tone="bad">{t('Customer.brokenOfCase', { count: one.broken })}</Mark>}
                  {one.hasRecovery && <Mark tone={one.recovery === 'satisfied' ? 'good' : 'plain'}>{one.recovery ? t(`Recovery.outcome.${one.recovery}`) : t('Customer.recovering')}</Mark>}
                </div>
                <div className="soft">{[dateTime(one.openedAt), one.typeName, one.topicName, t('Desk.list.owns', { name: one.owner })].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
          {more}
        </Section>
        <Section title={t('Customer.contactsTitle', { days: history.days })}>
          {history.contacts.length === 0 && <p className="soft">{t('Customer.noContacts')}</p>}
          <ul className="customer-list">
            {history.contacts.map((one) => (
              <li key={`${one.name} ${one.startedAt}`}>
                <div>{[dateTime(one.startedAt), one.isOutbound ? t('Desk.contacts.outbound') : (one.queueName ?? one.channelName), one.talkSeconds === null ? null : seconds(one.talkSeconds)].filter(Boolean).join(' · ')}</div>
                <div className="soft">{[one.topicName, one.agent, one.name].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
};
