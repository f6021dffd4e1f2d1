import { useTranslation } from 'react-i18next';
import { useMe, useNames } from '../../live/Arena';
import type { CaseView } from '../../live/types';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';
import { FormLines } from '../FormLines';
import { Solving } from '../Solving';
import { Diagnosis } from './Diagnosis';
import { Reach } from './Reach';

/** The case that an expert is at: the report, the way of finding out, and the way to the restored service. */
export const WorkingCase = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const me = useMe();
  const { serviceOf } = useNames();
  const service = serviceOf(of.service);
  const leads = of.holder === me.seat;
  const works = leads && of.stage === 'working';
  return (
    <CaseCard of={of} isMine>
      <FormLines form={of.form} service={of.service} missing={of.missing} />
      {works && of.missing ? (
        <ActButton isWork primary order={{ kind: 'clarify', target: of.case }}>
          {t('Play.do.clarify')}
        </ActButton>
      ) : null}
      {service && <Diagnosis of={of} service={service} works={works} />}
      {service && <Reach service={service} />}
      {!leads && <p className="soft">{t('Play.expert.helping')}</p>}
      {leads && <Solving of={of} knowledge="knowledge" />}
      {works && (
        <div className="acts">
          {!of.isAsked && <ActButton order={{ kind: 'ask', target: of.case }}>{t('Play.do.ask')}</ActButton>}
          <ActButton order={{ kind: 'return', target: of.case }}>{t('Play.do.return')}</ActButton>
        </div>
      )}
    </CaseCard>
  );
};
