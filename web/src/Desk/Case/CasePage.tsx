import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { KnowledgeOfCase } from '../../Knowledge/OnCases/KnowledgeOfCase';
import { FollowUpOfCase } from '../../Voice/FollowUps/FollowUpOfCase';
import { RecoverySection } from '../Recovery/RecoverySection';
import { SupplySection } from '../Supplies/SupplySection';
import { CaseMarks } from '../CaseMarks';
import { Due } from '../Due';
import { Onlookers } from '../Together/Onlookers';
import { Watch } from '../Together/Watch';
import type { CaseForm } from '../types';
import { casePath, casesPath, timelineKey, useCase, useType } from '../useDesk';
import { AsCustomerSees } from './AsCustomerSees';
import { CaseFacts } from './CaseFacts';
import { Contacts } from './Contacts';
import { EditCase } from './EditCase';
import { Escalation } from './Escalation';
import { Links } from './Links';
import { Moves } from './Moves';
import { Ownership } from './Ownership';
import { Promises } from './Promises';
import { Timeline } from './Timeline';
import { WriteForm } from './WriteForm';
import '../Desk.css';

/** One case: what the customer said, by when what is due, what was done; and what can be done now. */
export const CasePage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useCase(number);
  if (found.error && !found.data) return <Page title={t('Desk.one')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Desk.one')}><Loading /></Page>}>
      {(tagged) => <Shown key={number} tagged={tagged} />}
    </PageState>
  );
};

const Shown = ({ tagged }: { tagged: Tagged<CaseForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const client = useQueryClient();
  const { data: one, etag } = tagged;
  const type = useType(one.type).data?.data;
  const works = centre.can('desk.work') !== undefined;
  const running = one.promises.filter((promise) => promise.dueAt && !promise.endedAt && promise.state !== 'paused');
  const next = running.reduce<(typeof running)[number] | undefined>((first, promise) => (!first || (promise.dueAt as string) < (first.dueAt as string) ? promise : first), undefined);
  return (
    <Page
      title={`#${one.number} ${one.title}`}
      subtitle={
        <span className="desk-head">
          <Link className="desk-link" to={centre.path(casesPath)}>{t('Desk.nav.cases')}</Link>
          <span>{one.typeName}</span>
          <CaseMarks one={one} />
          <Onlookers number={one.number} />
        </span>
      }
      actions={
        <>
          <Watch number={one.number} />
          {works && <EditCase one={one} type={type} />}
        </>
      }
    >
      <div className="desk-case">
        <div className="desk-main">
          {one.followUp != null ? <FollowUpOfCase number={one.followUp} /> : <Section title={t('Desk.case.words')} extra={<span className="soft">{dateTime(one.openedAt)}</span>}>
            {one.words ? <blockquote className="desk-words">{one.words}</blockquote> : <p className="soft">{t('Desk.case.noWords')}</p>}
            <p className="soft desk-who">{[one.customer, one.channelName, one.topicName, one.productName, one.regionName].filter(Boolean).join(' · ')}</p>
            {one.customer && <p><Link className="desk-link" to={centre.path(`${casePath(one.number)}/customer`)}>{t('Customer.history')}</Link></p>}
            {one.repeats > 0 && <p className="desk-repeated">{one.raised > 0 ? t('Desk.case.repeatRaised', { count: one.repeats }) : t('Desk.case.repeat', { count: one.repeats })}</p>}
          </Section>}
          <Section title={t('Desk.case.timeline')}>
            <Timeline one={one} type={type} />
          </Section>
          {works && <WriteForm one={one} />}
        </div>
        <div className="desk-side">
          <Section title={t('Desk.case.next')}>
            <div className="desk-next">
              <Due stateKind={one.stateKind} isOverdue={next?.state === 'breached'} dueAt={next?.dueAt ?? null} leftSeconds={next ? (next.overrunSeconds > 0 ? -next.overrunSeconds : (next.leftSeconds ?? 0)) : null} what={next?.name} />
            </div>
            {works && <Moves one={one} etag={etag} type={type} />}
          </Section>
          <KnowledgeOfCase number={one.number} state={one.state} onChanged={() => void client.invalidateQueries({ queryKey: timelineKey(one.number) })} />
          <Escalation one={one} etag={etag} />
          <SupplySection number={one.number} />
          <RecoverySection number={one.number} />
          <Ownership one={one} etag={etag} />
          <AsCustomerSees one={one} />
          <Promises one={one} etag={etag} />
          <CaseFacts one={one} type={type} />
          <Contacts one={one} />
          <Links one={one} />
        </div>
      </div>
    </Page>
  );
};
