import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../common/Page';
import { allFields, type Field } from '../../definition/fields';
import { nearLanguage, said } from '../../text';
import type { LocalText } from '../../types';
import { useVersion } from '../../useSurvey';
import { extras, type AnswerReport, type Wave } from '../types';
import '../../../Facts/grid.css';

interface Props {
  wave: Wave;
  columns: AnswerReport['columns'];
  onMatch: (header: string, target: string | undefined) => void;
}

/** Which column is which question, or what else it tells. */
export const ColumnMatches = ({ wave, columns, onMatch }: Props) => {
  const { t, i18n } = useTranslation();
  const version = useVersion(wave.survey, String(wave.surveyNumber));
  const language = version.data ? nearLanguage(version.data.languages, i18n.language) : i18n.language;
  const wordsOf = ({ row, question, half }: Field) => `${said(row?.text ?? question.text, language)}${half ? ` (${t(`Voice.half.${half}`)})` : ''}`;
  // A question of several choices may have a column for each.
  const partsOf = ({ code, kind, question }: Field) =>
    kind === 'choices' ? (question.choices ?? []).map((choice) => ({ value: `${code}=${choice.code}`, label: `${code} · ${wordsOfChoice(choice.text)}` })) : [];
  const wordsOfChoice = (text: LocalText) => t('Waves.import.oneChoice', { choice: said(text, language) });
  const fields = version.data ? allFields(version.data) : [];
  const options = [
    { label: t('Waves.import.questions'), options: fields.flatMap((field) => [{ value: field.code, label: `${field.code} · ${wordsOf(field)}` }, ...partsOf(field)]) },
    { label: t('Waves.import.besides'), options: extras.map((value) => ({ value, label: t(`Waves.extra.${value.slice(1)}`) })) },
  ];
  return (
    <Section flush className="wave-columns" title={t('Waves.import.columns')}>
      <div className="grid-scroll wave-columns-scroll" tabIndex={0} role="group" aria-label={t('Waves.import.columns')}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('Waves.import.header')}</th>
              <th scope="col">{t('Waves.import.samples')}</th>
              <th scope="col">{t('Waves.import.target')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, target, why, samples }) => (
              <tr key={header}>
                <th scope="row">{header}</th>
                <td className="soft">{samples.filter(Boolean).join(' · ')}</td>
                <td>
                  <Select<string | undefined>
                    className="wave-target"
                    aria-label={t('Waves.import.targetOf', { header })}
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={t('Waves.import.unused')}
                    value={target ?? undefined}
                    onChange={(value) => onMatch(header, value)}
                    options={options}
                    popupMatchSelectWidth={false}
                  />
                  {why && <span className="soft wave-why">{t(`Waves.why.${why}`)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
