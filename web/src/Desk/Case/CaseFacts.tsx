import { useTranslation } from 'react-i18next';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import type { CaseForm, CaseTypeForm } from '../types';

interface Props {
  one: CaseForm;
  type: CaseTypeForm | undefined;
}

/** What the form of the case says, by the labels of its kind. */
export const CaseFacts = ({ one, type }: Props) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const answered = Object.entries(one.fields as Record<string, string>);
  const order = type?.definition.fields.map((field) => field.code) ?? [];
  const label = (code: string) => type?.definition.fields.find((field) => field.code === code)?.label ?? code;
  return (
    <Section title={t('Desk.case.facts')}>
      <dl className="desk-facts">
        {answered
          .sort(([left], [right]) => order.indexOf(left) - order.indexOf(right))
          .map(([code, value]) => (
            <div key={code}>
              <dt>{label(code)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {type && (
          <div>
            <dt>{t('Desk.impactUrgency')}</dt>
            <dd>{[type.definition.impacts[one.impact], type.definition.urgencies[one.urgency]].join(' · ')}</dd>
          </div>
        )}
        {one.doneAt && (
          <div>
            <dt>{t('Desk.doneAt')}</dt>
            <dd>{dateTime(one.doneAt)}</dd>
          </div>
        )}
      </dl>
      {one.tags.map((tag) => (
        <Mark key={tag}>{tag}</Mark>
      ))}
    </Section>
  );
};
