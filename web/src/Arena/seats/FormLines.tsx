import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { readForm } from '../live/form';
import { useFieldWords } from './useFieldWords';

interface Props {
  form: string;
  service: string;
  /** Whether the report is known to lack something. */
  missing?: number | null;
}

/** What a report says, field by field; what nobody said is said to be so. */
export const FormLines = ({ form, service, missing }: Props) => {
  const { t } = useTranslation();
  const { scenario } = useKnown();
  const { say, serviceOf } = useNames();
  const words = useFieldWords();
  const options = readForm(form, scenario.form.length);
  const needs = serviceOf(service)?.needs ?? [];
  return (
    <>
      <dl className="form-lines">
        {scenario.form.map((field, i) => {
          const option = options[i] ?? 0;
          if (!option && !needs.includes(field.code)) return null;
          return (
            <div key={field.code} className={option ? undefined : 'form-line-empty'}>
              <dt>
                {say(field.name)}
                {needs.includes(field.code) && <span title={t('Play.form.needed')}> *</span>}
              </dt>
              <dd>{option ? words(field, option, service) : t('Play.form.notSaid')}</dd>
            </div>
          );
        })}
      </dl>
      {missing ? (
        <p className="form-missing">
          <span aria-hidden="true">⚠ </span>
          {t('Play.form.missing', { count: missing })}
        </p>
      ) : null}
    </>
  );
};
