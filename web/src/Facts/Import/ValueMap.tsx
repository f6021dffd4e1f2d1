import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { valuesToName, withValues } from './mapping';
import { meaningWord } from './meanings';
import type { Mapping, Preview } from './types';

interface Props {
  field: string;
  name: string;
  meanings: readonly string[];
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** The file's own words for an outcome, and what each means here. */
export const ValueMap = ({ field, name, meanings, preview, mapping, onChange }: Props) => {
  const { t } = useTranslation();
  const source = mapping.fields[field];
  const values = source?.values ?? {};
  const seen = valuesToName(source, preview.headers, preview.rows, preview.columns);
  if (seen.length === 0) return null;
  return (
    <fieldset className="value-map">
      <legend>{t('Facts.import.valueMap', { field: name })}</legend>
      {seen.map((value) => (
        <label key={value}>
          <span className="code">{value}</span>
          <span aria-hidden="true">→</span>
          <Select<string>
            aria-label={t('Facts.import.meaningOf', { value })}
            allowClear
            placeholder={t('Facts.import.asWritten')}
            value={values[value] ?? null}
            popupMatchSelectWidth={false}
            options={meanings.map((meaning) => ({ value: meaning, label: meaningWord(t, field, meaning) }))}
            onChange={(meaning) => onChange(withValues(mapping, field, { ...values, [value]: meaning ?? '' }))}
          />
        </label>
      ))}
    </fieldset>
  );
};
