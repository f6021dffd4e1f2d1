import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../common/Menu';
import { useAct, useCan, useHas, useKnown, useNames, useRoundNow } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { agreementOf, casesOf, isBuyable, moneyOf, seatsOf, urgencyOf } from '../../live/game';
import { reasons, type CaseView } from '../../live/types';
import { useMoney } from '../useMoney';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';

/** A case as its manager sees it: give it to somebody, or buy help once the rules allow it. */
export const DeliveryCase = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const has = useHas();
  const money = useMoney();
  const names = useNames();
  const now = useRoundNow();
  const index = known.scenario.services.findIndex(({ code }) => code === of.service);
  const priority = known.scenario.services[index]?.priority ?? 2;
  const price = known.scenario.prices[priority - 1] ?? 0;
  const limit = has('rules') ? ((moneyOf(known)?.limits ?? agreementOf(known)?.limits)?.[urgencyOf(of) - 1] ?? 0) : 0;
  const wait = limit - (now - of.reportedAt);
  const left = (moneyOf(known)?.budget ?? 0) - (moneyOf(known)?.spent ?? 0);
  const canBeJoined = of.stage === 'working' && has('priority') && urgencyOf(of) === 1 && of.helper < 0;
  const buyable = isBuyable(of);
  return (
    <CaseCard of={of}>
      {of.cause !== null && <p className="soft">{t('Play.case.concluded', { cause: names.say(of.causeName) || of.cause })}</p>}
      <div className="acts">
        {(of.stage === 'pool' || of.stage === 'queued' || canBeJoined) && <Assign of={of} />}
        {buyable && (
          <ActButton danger={of.isAsked} disabled={wait > 0 || price > left} order={{ kind: 'buy', target: of.case }}>
            {t('Play.do.buy', { price: money(price) })}
          </ActButton>
        )}
        {buyable && of.isAsked && <Decline of={of} />}
        {has('mirrors') && moneyOf(known)?.mirrors.includes(of.service) && <ActButton order={{ kind: 'switch', target: of.case }}>{t('Play.do.switch')}</ActButton>}
      </div>
      {buyable && wait > 0 && <p className="soft">{t('Play.delivery.mayBuyIn', { time: minutes(wait, true) })}</p>}
      {buyable && wait <= 0 && price > left && <p className="soft">{t('Play.delivery.noMoney')}</p>}
    </CaseCard>
  );
};

const Assign = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { act, busy } = useAct();
  const can = useCan();
  const cases = casesOf(known);
  const experts = seatsOf(known).filter(({ role, isActive }) => role === 'expert' && isActive);
  const what = (seat: number, isFree: boolean) => {
    const queued = cases.filter((one) => one.stage === 'queued' && one.holder === seat).length;
    return queued > 0 ? t('Play.people.queued', { count: queued }) : isFree ? t('Play.people.free') : t('Play.people.works');
  };
  return (
    <Menu
      items={experts
        .filter(({ seat }) => seat !== of.holder)
        .map((one) => ({ key: one.seat, label: `${names.seat(one.seat)} · ${what(one.seat, !one.isBusy && one.case < 0)}${one.isStandby ? ` · ${t('Play.people.standby')}` : ''}` }))}
      onClick={({ key }) => void act({ kind: 'assign', target: of.case, a: Number(key) })}
    >
      <Button className="act" disabled={!can('assign')} type={of.stage === 'pool' ? 'primary' : 'default'} loading={busy !== null}>
        {of.stage === 'working' ? t('Play.do.join') : t('Play.do.assign')}
      </Button>
    </Menu>
  );
};

const Decline = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const can = useCan();
  return (
    <Menu items={reasons.slice(2).map((reason) => ({ key: reason, label: t(`Play.reason.${reason}`) }))} onClick={({ key }) => void act({ kind: 'decline', target: of.case, a: reasons.indexOf(key as (typeof reasons)[number]) })}>
      <Button className="act" disabled={!can('decline')} loading={busy !== null}>
        {t('Play.do.decline')}
      </Button>
    </Menu>
  );
};
