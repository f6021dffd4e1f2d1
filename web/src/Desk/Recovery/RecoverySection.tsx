import { useState } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useMoney } from '../useMoney';
import { CompensateForm, DecideForm, EndForm, TextForm } from './StepForms';
import { reasons, useRecovery, useStep, type Recovery, type RecoveryOfCase } from './useRecovery';
import './Recovery.css';

/** What is done to win the customer of a case back, step by step; the next one is offered. */
export const RecoverySection = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const found = useRecovery(number);
  return (
    <Section title={t('Recovery.one')}>
      <PageState query={found}>{(of) => (of.recovery ? <Steps of={of} one={of.recovery} /> : <Open number={number} />)}</PageState>
    </Section>
  );
};

const Open = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const works = useCentre().can('desk.work') !== undefined;
  const [reason, setReason] = useState<(typeof reasons)[number]>('complaint');
  const open = useStep<{ reason: string }>(number, { step: '', done: t('Recovery.opened') });
  if (!works) return <p className="soft recovery-none">{t('Recovery.noneHere')}</p>;
  return (
    <>
      <p className="soft recovery-none">{t('Recovery.openText')}</p>
      <ProblemAlert error={open.error} className="gap-below" />
      <div className="button-row">
        <Select aria-label={t('Recovery.reason')} value={reason} onChange={setReason} options={reasons.map((value) => ({ value, label: t(`Recovery.reasons.${value}`) }))} />
        <Button loading={open.isPending} onClick={() => open.mutate({ reason })}>
          {t('Recovery.open')}
        </Button>
      </div>
    </>
  );
};

type Asked = 'apology' | 'fix' | 'compensation' | 'decision' | 'outcome';

const Steps = ({ of, one }: { of: RecoveryOfCase; one: Recovery }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const money = useMoney();
  const works = useCentre().can('desk.work') !== undefined && !one.closedAt;
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const by = (name: string | null, at: string | null) => [name, dateTime(at)].filter(Boolean).join(' · ');
  const given = one.compensation !== 'none' && `${one.compensationName ?? ''}（${money(one.compensationCents)}）`;
  const next = !one.apologisedAt ? 'apology' : !one.fixedAt ? 'fix' : one.isCallDue ? 'outcome' : undefined;
  const button = (step: Asked, words: string) => works && <Button size="small" type={next === step ? 'primary' : 'default'} onClick={() => setAsked(step)}>{words}</Button>;
  const steps: { key: string; is: 'done' | 'bad' | 'due' | 'open'; name: string; what?: React.ReactNode; act?: React.ReactNode }[] = [
    { key: 'apology', is: one.apologisedAt ? 'done' : 'open', name: t('Recovery.step.apology'), what: one.apologisedAt && by(one.apologisedBy, one.apologisedAt), act: !one.apologisedAt && button('apology', t('Recovery.do.apology')) },
    { key: 'fix', is: one.fixedAt ? 'done' : 'open', name: t('Recovery.step.fix'), what: one.fixedAt && <>{one.fix}<br />{by(one.fixedBy, one.fixedAt)}</>, act: !one.fixedAt && button('fix', t('Recovery.do.fix')) },
    {
      key: 'compensation',
      is: one.compensation === 'given' ? 'done' : one.compensation === 'refused' ? 'bad' : one.compensation === 'asked' ? 'due' : 'open',
      name: t('Recovery.step.compensation'),
      what: given && (
        <>
          {given}
          <br />
          {one.compensation === 'asked' ? t('Recovery.waits', { name: one.askedBy }) : one.compensation === 'refused' ? t('Recovery.refusedBy', { by: by(one.decidedBy, one.decidedAt) }) : by(one.decidedBy, one.decidedAt)}
        </>
      ),
      act: one.compensation === 'asked' ? one.mayDecide && button('decision', t('Recovery.do.decision')) : one.compensation !== 'given' && (of.catalogue.length > 0 ? button('compensation', t('Recovery.do.compensation')) : works && <span className="soft">{t('Recovery.noCatalogue')}</span>),
    },
    {
      key: 'outcome',
      is: one.outcome ? (one.outcome === 'satisfied' ? 'done' : 'bad') : one.isCallDue ? 'due' : 'open',
      name: t('Recovery.step.call'),
      what: one.outcome ? (
        <>
          {t(`Recovery.outcome.${one.outcome}`)}
          {one.score != null && t('Recovery.scored', { score: one.score })}
          {one.note && <><br />{one.note}</>}
          <br />
          {by(one.closedBy, one.closedAt)}
        </>
      ) : one.callDueAt ? (
        (one.isCallDue ? t('Recovery.callDue', { at: dateTime(one.callDueAt) }) : t('Recovery.callOn', { at: dateTime(one.callDueAt) }))
      ) : (
        t('Recovery.callLater', { count: of.callDays })
      ),
      act: !one.outcome && one.apologisedAt && one.compensation !== 'asked' && button('outcome', t('Recovery.do.outcome')),
    },
  ];
  return (
    <>
      <p className="soft recovery-none">{t('Recovery.openedFor', { reason: t(`Recovery.reasons.${one.reason}`), at: dateTime(one.openedAt) })}{one.followUp != null && t('Recovery.ofFollowUp', { number: one.followUp })}</p>
      <ol className="recovery-steps">
        {steps.map((step) => (
          <li key={step.key} className={`recovery-step recovery-step-${step.is}`}>
            <div>
              <b>{step.name}</b> <span className="visually-hidden">{t(`Recovery.is.${step.is}`)}</span>
              {step.what && <div className="recovery-what">{step.what}</div>}
            </div>
            {step.act}
          </li>
        ))}
      </ol>
      {(asked === 'apology' || asked === 'fix') && <TextForm number={one.number} step={asked} onClose={close} />}
      {asked === 'compensation' && <CompensateForm of={of} number={one.number} onClose={close} />}
      {asked === 'decision' && <DecideForm one={one} onClose={close} />}
      {asked === 'outcome' && <EndForm number={one.number} onClose={close} />}
    </>
  );
};
