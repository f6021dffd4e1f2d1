import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { Figure } from '../Plans/PlanPage';
import type { EvaluationForm } from '../types';

/** What the centre's systems know of the contact. */
export const ContactPart = ({ form }: { form: EvaluationForm }) => {
  const { t } = useTranslation();
  const { dateTime, seconds } = useFormats();
  const { contact, card } = form;
  return (
    <Section title={t('Judging.contact.title')}>
      {!contact ? (
        <p className="soft">{t('Judging.contact.gone')}</p>
      ) : (
        <dl className="quality-figures">
          <Figure name={t('Judging.contact.id')} value={<span className="code">{contact.externalId}</span>} />
          <Figure name={t('Judging.evaluation.contactAt')} value={dateTime(contact.started)} />
          <Figure name={t('Judging.evaluation.agent')} value={`${card.agent.name}${card.agent.team ? ` · ${card.agent.team}` : ''}`} />
          {contact.customer && <Figure name={t('Judging.contact.customer')} value={contact.customer} />}
          {contact.cuts.filter((cut) => cut.cut !== 'team').map((cut) => (
            <Figure key={cut.cut} name={t(`Judging.cut.${cut.cut}`)} value={cut.name} />
          ))}
          <Figure name={t('Judging.contact.wait')} value={seconds(contact.waitSeconds)} />
          <Figure name={t('Judging.contact.talk')} value={seconds(contact.talkSeconds)} />
          <Figure name={t('Judging.contact.hold')} value={seconds(contact.holdSeconds)} />
          <Figure name={t('Judging.contact.wrap')} value={seconds(contact.wrapSeconds)} />
          {contact.transferred && <Figure name={t('Judging.contact.transferred')} value={t('Common.yes')} />}
          {contact.outbound && <Figure name={t('Judging.contact.outbound')} value={t('Common.yes')} />}
        </dl>
      )}
    </Section>
  );
};
