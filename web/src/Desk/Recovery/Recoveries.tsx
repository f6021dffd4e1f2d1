import { useRef } from 'react';
import { Button, Segmented, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { CodeSelect } from '../../common/CodeSelect';
import { KeysetTable } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { casePath } from '../useDesk';
import { useRowKeys } from '../useRowKeys';
import { useMoney } from '../useMoney';
import { RecoverySummaryView } from './RecoverySummaryView';
import { reasons, recoveriesPath, rulesPath, type RecoveryCard } from './useRecovery';
import '../Desk.css';
import './Recovery.css';

const shows = ['open', 'calls', 'asked', 'closed', 'summary'] as const;

const defaults = { show: 'open', reason: '', topic: '', months: '3' };

/** Customers to be won back: whom to call today, what waits for a decision; and whether it was worth it. */
export const Recoveries = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const [{ show, reason, topic, months }, setState] = useUrlState(defaults);
  const pageOf = (one: RecoveryCard) => centre.path(casePath(one.number));
  const about = (one: RecoveryCard) => (
    <div className="desk-case-cell">
      <Link className="desk-open" to={pageOf(one)} onClick={(event) => event.stopPropagation()}>
        <span className="soft">#{one.number}</span> {one.title}
      </Link>
      <div className="soft desk-case-about">{[one.typeName, one.topicName, one.customer].filter(Boolean).join(' · ')}</div>
      <span className="desk-marks">
        <Mark>{t(`Recovery.reasons.${one.reason}`)}</Mark>
        <Standing one={one} />
      </span>
      {isNarrow && <div><Call one={one} /></div>}
      {isNarrow && one.compensation !== 'none' && <Given one={one} />}
    </div>
  );
  const columns: TableColumnsType<RecoveryCard> = isNarrow
    ? [{ title: t('Desk.one'), render: (_, one) => about(one) }]
    : [
        { title: t('Recovery.call'), width: 200, render: (_, one) => <Call one={one} /> },
        { title: t('Desk.one'), render: (_, one) => about(one) },
        { title: t('Recovery.step.compensation'), render: (_, one) => <Given one={one} /> },
        { title: t('Desk.owner'), render: (_, one) => <><div>{one.owner}</div><div className="soft">{dateTime(one.openedAt)}</div></> },
      ];
  const known = shows.find((one) => one === show) ?? 'open';
  return (
    <Page
      title={t('Recovery.nav')}
      subtitle={t('Recovery.text')}
      actions={centre.can('desk.types') && <Link to={centre.path(rulesPath)}><Button tabIndex={-1}>{t('Recovery.rules.title')}</Button></Link>}
    >
      <div className="desk-filter">
        <Segmented aria-label={t('Recovery.shows')} value={known} onChange={(next) => setState({ show: String(next) })} options={shows.map((value) => ({ value, label: t(`Recovery.show.${value}`) }))} />
        {known !== 'summary' && (
          <>
            <Select aria-label={t('Recovery.reason')} value={reason} onChange={(next) => setState({ reason: next })} options={[{ value: '', label: t('Recovery.anyReason') }, ...reasons.map((value) => ({ value: value as string, label: t(`Recovery.reasons.${value}`) }))]} />
            <div className="desk-code">
              <CodeSelect kind="topics" aria-label={t('Desk.topic')} value={topic || null} onChange={(code) => setState({ topic: code })} placeholder={t('Desk.list.anyTopic')} />
            </div>
          </>
        )}
        {known === 'summary' && <Select aria-label={t('Recovery.period')} value={months} onChange={(next) => setState({ months: next })} options={['1', '3', '6', '12'].map((value) => ({ value, label: t('Recovery.months', { count: Number(value) }) }))} />}
      </div>
      {known === 'summary' ? (
        <RecoverySummaryView months={Number(months) || 3} />
      ) : (
        <div ref={box}>
          <Section flush>
            <KeysetTable<RecoveryCard>
              path={recoveriesPath}
              query={{ centre: centre.code, show: known, reason: reason || undefined, topic: topic || undefined }}
              rowKey="number"
              label={t('Recovery.nav')}
              columns={columns}
              onOpen={(one) => void navigate(pageOf(one))}
              empty={<Nothing title={t(`Recovery.empty.${known}`)}>{known === 'open' && t('Recovery.emptyText')}</Nothing>}
            />
          </Section>
        </div>
      )}
    </Page>
  );
};

const Standing = ({ one }: { one: RecoveryCard }) => {
  const { t } = useTranslation();
  if (one.outcome) return <Mark tone={one.outcome === 'satisfied' ? 'good' : 'bad'}>{t(`Recovery.outcome.${one.outcome}`)}{one.score != null && t('Recovery.scored', { score: one.score })}</Mark>;
  return (
    <>
      <Mark tone={one.isApologised ? 'good' : 'bad'}>{one.isApologised ? t('Recovery.apologised') : t('Recovery.notApologised')}</Mark>
      {one.isApologised && <Mark tone={one.isFixed ? 'good' : 'plain'}>{one.isFixed ? t('Recovery.fixed') : t('Recovery.notFixed')}</Mark>}
    </>
  );
};

const Call = ({ one }: { one: RecoveryCard }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (one.closedAt) return <span className="soft">{t('Recovery.endedAt', { at: dateTime(one.closedAt) })}</span>;
  if (!one.callDueAt) return <span className="soft">{t('Recovery.notYet')}</span>;
  return <span className={one.isCallDue ? 'desk-left desk-left-over' : ''}>{(one.isCallDue ? t('Recovery.callDue', { at: dateTime(one.callDueAt) }) : t('Recovery.callOn', { at: dateTime(one.callDueAt) }))}</span>;
};

const Given = ({ one }: { one: RecoveryCard }) => {
  const { t } = useTranslation();
  const money = useMoney();
  if (one.compensation === 'none') return <span className="soft">{t('Recovery.nothingGiven')}</span>;
  return (
    <div className="desk-case-cell">
      <div>{one.compensationName} · {money(one.compensationCents)}</div>
      <div className={one.compensation === 'asked' ? 'desk-soon-number' : 'soft'}>
        {one.compensation === 'asked' ? (one.mayDecide ? t('Recovery.waitsForYou', { name: one.askedBy }) : t('Recovery.waits', { name: one.askedBy })) : t(`Recovery.compensation.${one.compensation}`)}
      </div>
    </div>
  );
};
