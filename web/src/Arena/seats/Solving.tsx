import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe, useNames, useRoundNow } from '../live/Arena';
import { articlesOf } from '../live/game';
import type { CaseView, Part } from '../live/types';
import { ActButton } from './ActButton';

interface Props {
  of: CaseView;
  /** The part of the process that brings the knowledge base to this seat. */
  knowledge: Part;
}

/** From an open case to a restored service: look it up, propose what to do, carry it out once the supplier agrees. */
export const Solving = ({ of, knowledge }: Props) => {
  const { t } = useTranslation();
  const names = useNames();
  const has = useHas();
  const me = useMe();
  const now = useRoundNow();
  const articles = articlesOf(useKnown()).filter(({ service }) => service === of.service);
  const [open, setOpen] = useState(false);
  const service = names.serviceOf(of.service);
  const isEarly = now < of.notBefore;

  if (of.stage === 'accepted')
    return (
      <>
        <Steps of={of} />
        <ActButton primary order={{ kind: 'repair', target: of.case }}>
          {t('Play.do.repair')}
        </ActButton>
      </>
    );
  if (of.stage === 'ordered')
    return <p className="soft">{t('Play.stageText.ordered')}</p>;
  if (of.stage === 'verifying' || of.stage === 'verdict' || of.stage === 'repairing')
    return (
      <p className="soft">
        {names.solution(of.service, of.proposed)} · {t(`Play.stageText.${of.stage}`)}
      </p>
    );

  return (
    <>
      {of.cause !== null && (
        <p className="conclusion">
          <span aria-hidden="true">✓ </span>
          {t('Play.case.concluded', { cause: names.say(of.causeName) || of.cause })}
          {of.solution && <b>{t('Play.case.solution', { solution: names.solution(of.service, of.solution) })}</b>}
        </p>
      )}
      <div className="acts">
        {has('knowledge') && has(knowledge) && of.solution === null && (
          <ActButton isWork order={{ kind: 'lookUp', target: of.case }}>
            {t('Play.do.lookUp')} {articles.length > 0 && <small>{t('Play.articlesOf', { count: articles.length })}</small>}
          </ActButton>
        )}
        <Button className="act" type={of.solution ? 'primary' : 'default'} aria-expanded={open} onClick={() => setOpen(!open)} disabled={me.isBusy || isEarly}>
          {t('Play.do.propose')}
        </Button>
      </div>
      {open && (
        <fieldset className="solutions">
          <legend>{of.cause === null ? t('Play.propose.blind') : t('Play.propose.which')}</legend>
          {service?.solutions.map((one, i) => (
            <div key={one.code} className={one.code === of.solution ? 'solution solution-right' : 'solution'}>
              <div>
                <b>{names.say(one.name)}</b>
                <ol>
                  {one.steps.map((step, n) => (
                    <li key={n}>{names.say(step)}</li>
                  ))}
                </ol>
              </div>
              <ActButton isWork primary={one.code === of.solution} order={{ kind: 'propose', target: of.case, a: i }} onDone={() => setOpen(false)} label={t('Play.propose.this', { solution: names.say(one.name) })}>
                {t('Play.do.proposeThis')}
              </ActButton>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
};

const Steps = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const { say, serviceOf } = useNames();
  const solution = serviceOf(of.service)?.solutions.find(({ code }) => code === of.proposed);
  if (!solution) return null;
  return (
    <div className="steps">
      <p>{t('Play.case.accepted', { solution: say(solution.name) })}</p>
      <ol>
        {solution.steps.map((step, i) => (
          <li key={i}>{say(step)}</li>
        ))}
      </ol>
    </div>
  );
};
