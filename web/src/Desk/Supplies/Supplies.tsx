import { useRef, useState } from 'react';
import { Button, Segmented, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { Due } from '../Due';
import { casePath } from '../useDesk';
import { useMoney } from '../useMoney';
import { useRowKeys } from '../useRowKeys';
import { useTarget } from '../useWorkingTime';
import { Budget } from './Budget';
import { DecideForm } from './PurchaseForms';
import { SpendingView } from './SpendingView';
import { suppliesPath, supplyRulesPath, useStanding, type PurchaseCard } from './useSupplies';
import '../Desk.css';
import './Supplies.css';

const shows = ['asked', 'approved', 'ordered', 'delivered', 'ended', 'spending'] as const;

const defaults = { show: 'asked', supplier: '', months: '3' };

/** Help that costs money: what waits for a decision, what is late, what has to be tried; and what was spent for what. */
export const Supplies = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const [{ show, supplier, months }, setState] = useUrlState(defaults);
  const [decides, setDecides] = useState<PurchaseCard>();
  const standing = useStanding().data;
  const known = shows.find((one) => one === show) ?? 'asked';
  const pageOf = (one: PurchaseCard) => centre.path(casePath(one.case.number));
  const counts: Partial<Record<string, number>> = standing ? { asked: standing.asked, approved: standing.approved, ordered: standing.ordered, delivered: standing.delivered } : {};
  const choices = shows.map((value) => ({ value, label: `${t(`Supplies.show.${value}`)}${counts[value] ? ` ${counts[value]}` : ''}` }));
  const about = (one: PurchaseCard) => (
    <div className="desk-case-cell">
      <Link className="desk-open" to={pageOf(one)} onClick={(event) => event.stopPropagation()}>
        <span className="soft">#{one.case.number}</span> {one.case.title}
      </Link>
      <div className="soft desk-case-about">{[one.case.typeName, one.case.topicName, one.case.worker?.name ?? one.case.owner.name].filter(Boolean).join(' · ')}</div>
      <span className="desk-marks"><Mark tone={one.case.isMostUrgent ? 'bad' : 'plain'}>{one.case.priorityName}</Mark></span>
    </div>
  );
  const decide = (one: PurchaseCard) => one.mayDecide && <Button type="primary" size="small" onClick={(event) => { event.stopPropagation(); setDecides(one); }}>{t('Supplies.do.decision')}</Button>;
  const columns: TableColumnsType<PurchaseCard> = isNarrow
    ? [{ title: t('Supplies.purchase'), render: (_, one) => <>{about(one)}{known !== 'ended' && <Due {...one.case} what={one.case.breaks ?? undefined} />}<Bought one={one} /><Standing one={one} />{known === 'asked' && <Left one={one} />}{decide(one)}</> }]
    : [
        { title: t('Desk.one'), render: (_, one) => about(one) },
        ...(known === 'ended' ? [] : [{ title: t('Supplies.caseDue'), width: 190, render: (_: unknown, one: PurchaseCard) => <Due {...one.case} what={one.case.breaks ?? undefined} /> }]),
        { title: t('Supplies.purchase'), render: (_, one) => <Bought one={one} /> },
        { title: t('Supplies.standing'), render: (_, one) => <Standing one={one} /> },
        ...(known === 'asked' ? [{ title: t('Supplies.after'), className: 'number', render: (_: unknown, one: PurchaseCard) => <Left one={one} short /> }, { title: '', render: (_: unknown, one: PurchaseCard) => decide(one) }] : []),
      ];
  return (
    <Page
      title={t('Desk.nav.supplies')}
      subtitle={t('Supplies.text')}
      actions={centre.can('desk.types') && <Link to={centre.path(supplyRulesPath)}><Button tabIndex={-1}>{t('Supplies.rules.title')}</Button></Link>}
    >
      {standing && <Budget standing={standing} />}
      <div className="desk-filter">
        {isNarrow ? (
          <Select className="supply-shows" aria-label={t('Supplies.shows')} value={known} onChange={(next) => setState({ show: next, supplier: '' })} options={choices} />
        ) : (
          <Segmented aria-label={t('Supplies.shows')} value={known} onChange={(next) => setState({ show: next, supplier: '' })} options={choices} />
        )}
        {supplier && known !== 'spending' && <Button onClick={() => setState({ supplier: '' })}>{t('Supplies.onlyOne', { code: supplier })} ×</Button>}
      </div>
      {known === 'spending' ? (
        <SpendingView months={Number(months) || 3} onMonths={(next) => setState({ months: next })} />
      ) : (
        <div ref={box}>
          <Section flush>
            <KeysetTable<PurchaseCard>
              path={suppliesPath}
              query={{ centre: centre.code, show: known, supplier: supplier || undefined }}
              rowKey="number"
              label={t('Desk.nav.supplies')}
              columns={columns}
              onOpen={(one) => void navigate(pageOf(one))}
              empty={<Nothing title={t(`Supplies.empty.${known}`)}>{known === 'asked' && (standing?.hasSuppliers === false ? t('Supplies.nobody') : t('Supplies.emptyText'))}</Nothing>}
            />
          </Section>
        </div>
      )}
      {decides && <DecideForm one={decides} left={decides.leftAfter} number={decides.case.number} onClose={() => setDecides(undefined)} />}
    </Page>
  );
};

const Bought = ({ one }: { one: PurchaseCard }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const target = useTarget();
  return (
    <div className="desk-case-cell">
      <div>{one.itemName}{one.quantity > 1 && ` × ${one.quantity}`} · <b>{money(one.cents)}</b></div>
      <div className="soft">P{one.number} · {one.supplierName} · {t('Supplies.within', { time: target(one.leadTime) })}</div>
      {(one.state === 'asked' || one.state === 'approved') && <div className="soft">{one.reason}</div>}
    </div>
  );
};

const Standing = ({ one }: { one: PurchaseCard }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  switch (one.state) {
    case 'asked':
      return <div><div>{one.askedBy}</div><div className="soft">{dateTime(one.askedAt)}</div></div>;
    case 'approved':
      return <span className="soft">{t('Supplies.approvedBy', { name: one.decidedBy })}</span>;
    case 'ordered':
      return (
        <div>
          <div className={one.isLate ? 'desk-left desk-left-over' : ''}>{t(one.isLate ? 'Supplies.is.late' : 'Supplies.is.ordered', { at: dateTime(one.dueAt) })}</div>
          {one.rejections > 0 && <div className="soft">{t('Supplies.again', { count: one.rejections })}</div>}
        </div>
      );
    case 'delivered':
      return <span>{t('Supplies.is.delivered', { at: dateTime(one.deliveredAt) })}</span>;
    default:
      return (
        <span className="desk-marks">
          <Mark tone={one.state === 'accepted' ? 'good' : one.state === 'rejected' ? 'bad' : 'plain'}>{t(`Supplies.state.${one.state}`)}</Mark>
          {one.isKept !== null && <Mark tone={one.isKept ? 'good' : 'bad'}>{one.isKept ? t('Supplies.kept') : t('Supplies.broken')}</Mark>}
          <span className="soft">{dateTime(one.endedAt)}</span>
        </span>
      );
  }
};

const Left = ({ one, short }: { one: PurchaseCard; short?: boolean }) => {
  const { t } = useTranslation();
  const money = useMoney();
  if (one.leftAfter === null) return null;
  if (one.leftAfter < 0) return <div className="desk-soon-number">{t('Supplies.tooMuch', { by: money(-one.leftAfter) })}</div>;
  return short ? <span>{money(one.leftAfter)}</span> : <div className="soft">{t('Supplies.leftAfter', { left: money(one.leftAfter) })}</div>;
};
