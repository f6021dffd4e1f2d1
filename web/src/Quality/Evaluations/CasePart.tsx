import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { Timeline } from '../../Desk/Case/Timeline';
import '../../Desk/Desk.css';
import { casePath, useCase, useType } from '../../Desk/useDesk';
import { Figure } from '../Plans/PlanPage';
import type { EvaluationForm } from '../types';

/** The case that is judged: what it was, and all that was said and done. */
export const CasePart = ({ form }: { form: EvaluationForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const number = form.card.contact.replace('#', '');
  const found = useCase(number);
  const type = useType(found.data?.data.type);
  return (
    <PageState query={found}>
      {({ data }) => (
        <Section title={t('Judging.contact.case')} extra={<Link to={centre.path(casePath(number))}>{t('Judging.contact.openCase', { number })}</Link>}>
          <p>
            <b>{data.title}</b>
          </p>
          {data.words && <blockquote className="quality-quote">{data.words}</blockquote>}
          <dl className="quality-figures">
            <Figure name={t('Desk.kind')} value={data.typeName} />
            <Figure name={t('Desk.state')} value={data.stateName} />
            <Figure name={t('Judging.evaluation.agent')} value={`${form.card.agent.name}${form.card.agent.team ? ` · ${form.card.agent.team}` : ''}`} />
            {data.customer && <Figure name={t('Judging.contact.customer')} value={data.customer} />}
            {data.topicName && <Figure name={t('Judging.cut.topic')} value={data.topicName} />}
            <Figure name={t('Desk.openedAt')} value={dateTime(data.openedAt)} />
            {data.doneAt && <Figure name={t('Desk.doneAt')} value={dateTime(data.doneAt)} />}
            {data.isBreached && <Figure name={t('Judging.contact.promises')} value={t('Judging.contact.broken')} />}
          </dl>
          <Timeline one={data} type={type.data?.data} />
        </Section>
      )}
    </PageState>
  );
};
