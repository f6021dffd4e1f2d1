import { useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { Ledger } from '../Case/Ledger';
import { useMoney } from '../useMoney';
import { AskForm, DecideForm, TextForm, VerifyForm } from './PurchaseForms';
import { SupplyProblem } from './SupplyProblem';
import { supplyRulesPath, usePurchases, usePurchaseStep, type Purchase, type PurchasesOfCase } from './useSupplies';
import './Supplies.css';

/** Help that is bought for a case: what could be, from when, and how far what was asked for has come. */
export const SupplySection = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const found = usePurchases(number);
  return (
    <Section title={t('Supplies.one')}>
      <PageState query={found}>{(of) => <Shown of={of} number={number} />}</PageState>
    </Section>
  );
};

const Shown = ({ of, number }: { of: PurchasesOfCase; number: number }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const money = useMoney();
  const [asks, setAsks] = useState(false);
  const works = centre.can('desk.work') !== undefined && !of.isDone;
  const { mayBuy: may } = of;
  const offers = of.catalogue.some((supplier) => supplier.items.length > 0);
  return (
    <>
      {of.items.map((one) => <One key={one.number} one={one} number={number} left={of.budget.left} />)}
      {of.items.length === 0 && !works && <p className="soft supply-none">{t('Supplies.noneHere')}</p>}
      {works && !offers && (
        <p className="soft supply-none">
          {t('Supplies.nobody')} {centre.can('desk.types') && <Link className="desk-link" to={centre.path(supplyRulesPath)}>{t('Supplies.rules.title')}</Link>}
        </p>
      )}
      {works && offers && (
        <>
          <p className="soft supply-none">
            {may.now
              ? t('Supplies.left', { left: money(of.budget.left), period: of.budget.period })
              : may.from
                ? t('Supplies.early', { percent: may.percent, promise: may.promise, at: dateTime(may.from) })
                : t('Supplies.earlyPaused', { percent: may.percent, promise: may.promise })}
          </p>
          <Button disabled={!may.now} onClick={() => setAsks(true)}>{t('Supplies.ask')}</Button>
        </>
      )}
      {asks && <AskForm of={of} number={number} onClose={() => setAsks(false)} />}
    </>
  );
};

type Asked = 'decision' | 'delivery' | 'verification' | 'withdrawal' | 'why';

const One = ({ one, number, left }: { one: Purchase; number: number; left: number }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const money = useMoney();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const order = usePurchaseStep<object>(number, { of: one, step: 'order', done: t('Supplies.ordered') });
  const works = centre.can('desk.work') !== undefined;
  const tone = one.state === 'accepted' ? 'good' : one.isLate || one.state === 'rejected' || one.state === 'refused' ? 'bad' : 'plain';
  const standing = () => {
    switch (one.state) {
      case 'asked':
        return t('Supplies.is.asked', { name: one.askedBy, at: dateTime(one.askedAt) });
      case 'approved':
        return t('Supplies.is.approved', { name: one.decidedBy, at: dateTime(one.decidedAt) });
      case 'refused':
        return t('Supplies.is.refused', { name: one.decidedBy, reason: one.decisionReason });
      case 'ordered':
        return t(one.isLate ? 'Supplies.is.late' : 'Supplies.is.ordered', { at: dateTime(one.contract?.dueAt) });
      case 'delivered':
        return t('Supplies.is.delivered', { at: dateTime(one.deliveredAt) });
      case 'withdrawn':
        return t('Supplies.is.withdrawn', { at: dateTime(one.endedAt) });
      default:
        return t(`Supplies.is.${one.state}`, { name: one.verifiedBy, text: one.verifyText, at: dateTime(one.endedAt) });
    }
  };
  return (
    <div className="supply-one">
      <div><b>{one.itemName}</b>{one.quantity > 1 && ` × ${one.quantity}`} · {money(one.cents)}</div>
      <div className="soft">P{one.number} · {one.supplierName}</div>
      <div className={`supply-standing supply-${tone}`}>{standing()}</div>
      {one.rejections > 0 && one.state !== 'rejected' && <div className="soft">{t('Supplies.returned', { count: one.rejections, text: one.verifyText })}</div>}
      {one.isKept !== null && !one.isLate && <div className={`supply-${one.isKept ? 'good' : 'bad'}`}>{one.isKept ? t('Supplies.kept') : t('Supplies.broken')}</div>}
      <SupplyProblem error={order.error} />
      <div className="button-row supply-acts">
        {one.mayDecide && <Button size="small" type="primary" onClick={() => setAsked('decision')}>{t('Supplies.do.decision')}</Button>}
        {works && one.state === 'approved' && <Button size="small" type="primary" loading={order.isPending} onClick={() => order.mutate({})}>{t('Supplies.do.order')}</Button>}
        {works && one.state === 'ordered' && <Button size="small" type="primary" onClick={() => setAsked('delivery')}>{t('Supplies.do.delivery')}</Button>}
        {one.mayVerify && <Button size="small" type="primary" onClick={() => setAsked('verification')}>{t('Supplies.do.verification')}</Button>}
        {one.mayWithdraw && <Button size="small" onClick={() => setAsked('withdrawal')}>{t('Supplies.do.withdrawal')}</Button>}
        {one.contract && <Button size="small" type="link" className="desk-why" onClick={() => setAsked('why')}>{t('Desk.promise.why')}</Button>}
      </div>
      {asked === 'decision' && <DecideForm one={one} left={left - one.cents} number={number} onClose={close} />}
      {(asked === 'delivery' || asked === 'withdrawal') && <TextForm one={one} step={asked} number={number} onClose={close} />}
      {asked === 'verification' && <VerifyForm one={one} number={number} onClose={close} />}
      <Modal open={asked === 'why'} title={one.contract && t('Desk.promise.whyOf', { name: one.contract.name })} footer={null} onCancel={close} width={680}>
        {one.contract && <Ledger promise={one.contract} />}
      </Modal>
    </div>
  );
};
