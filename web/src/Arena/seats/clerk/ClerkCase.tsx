import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../common/Menu';
import { useAct, useCan, useHas, useKnown, useNames } from '../../live/Arena';
import { peopleOf } from '../../live/game';
import type { CaseView } from '../../live/types';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';
import { FormLines } from '../FormLines';
import { Solving } from '../Solving';
import { twinsOf } from './twins';

/** A case in a clerk's hand: the same as another, or recorded; then solved here or passed on. */
export const ClerkCase = ({ of, cases }: { of: CaseView; cases: CaseView[] }) => {
  const { t } = useTranslation();
  const isLogged = of.stage === 'logged';
  const isHere = isLogged || of.stage === 'taken';
  return (
    <CaseCard of={of} isMine>
      <FormLines form={of.form} service={of.service} missing={of.missing} />
      {isHere && twinsOf(of, cases).map((twin) => (
        <ActButton key={twin.case} order={{ kind: 'link', target: of.case, a: twin.case }}>
          {t('Play.do.link', { case: twin.case + 1 })}
        </ActButton>
      ))}
      {of.stage === 'taken' && (
        <ActButton primary order={{ kind: 'log', target: of.case }}>
          {t('Play.do.log')}
        </ActButton>
      )}
      {of.stage !== 'taken' && <Solving of={of} knowledge="deskKnowledge" />}
      {isLogged && (
        <div className="acts">
          <Escalate of={of} />
          <ActButton isWork order={{ kind: 'clarify', target: of.case }}>
            {t('Play.do.clarify')}
          </ActButton>
          {!of.isAsked && <ActButton order={{ kind: 'ask', target: of.case }}>{t('Play.do.ask')}</ActButton>}
        </div>
      )}
    </CaseCard>
  );
};

const Escalate = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const names = useNames();
  const has = useHas();
  const { act, busy } = useAct();
  const can = useCan();
  const experts = peopleOf(useKnown()).filter(({ role, isActive }) => role === 'expert' && isActive);
  const send = (seat: number) => void act({ kind: 'escalate', target: of.case, a: seat });
  if (has('contact'))
    return (
      <ActButton primary isWork order={{ kind: 'escalate', target: of.case, a: -1 }}>
        {t('Play.do.escalate')}
      </ActButton>
    );
  return (
    <Menu
      items={[{ key: -1, label: t('Play.clerk.whoever') }, ...experts.map((one) => ({ key: one.seat, label: names.seat(one.seat) }))]}
      onClick={({ key }) => send(Number(key))}
    >
      <Button type="primary" className="act" disabled={!can('escalate')} loading={busy !== null}>
        {t('Play.do.escalate')}
      </Button>
    </Menu>
  );
};
