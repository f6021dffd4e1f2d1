import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { fieldWord } from './kinds';
import {
  columnsOf,
  durationUnits,
  isRequired,
  kindOf,
  proposalOf,
  samplesOf,
  takesSeveral,
  without,
  withColumns,
  withUnit,
  withValue,
  type DurationUnit,
} from './mapping';
import { meaningsOf, meaningWord } from './meanings';
import type { FieldInfo, Mapping, Preview } from './types';
import { ValueMap } from './ValueMap';

interface Props {
  field: FieldInfo;
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Below this a proposal is a guess that somebody should look at. */
const sure = 0.75;

export const FieldRow = ({ field, preview, mapping, onChange }: Props) => {
  const { t } = useTranslation();
  const source = mapping.fields[field.field];
  const [isFixed, setIsFixed] = useState(kindOf(source) === 'value');
  const name = fieldWord(t, preview.kind, field.field);
  const meanings = meaningsOf(field);
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          {isRequired(mapping, field) && <span className="mapping-required">{t('Facts.import.required')}</span>}
          <div className="grid-note code">{field.field}</div>
        </th>
        <td>
          <div className="mapping-source">
            {isFixed ? (
              <FixedValue field={field} label={name} mapping={mapping} onChange={onChange} />
            ) : (
              <Select<string[]>
                aria-label={name}
                mode="multiple"
                maxCount={takesSeveral(field.type) ? undefined : 1}
                placeholder={t('Facts.import.noColumn')}
                value={columnsOf(source)}
                options={preview.headers.map((header) => ({ value: header, label: header }))}
                onChange={(columns) => onChange(withColumns(mapping, field, columns))}
              />
            )}
            {field.type === 'seconds' && columnsOf(source).length > 0 && (
              <Select<DurationUnit>
                aria-label={t('Facts.import.unitOf', { field: name })}
                className="mapping-unit"
                value={durationUnits.find((unit) => unit === source?.format) ?? 'seconds'}
                options={durationUnits.map((unit) => ({ value: unit, label: t(`Facts.duration.${unit}`) }))}
                onChange={(unit) => onChange(withUnit(mapping, field.field, unit))}
              />
            )}
            <Button
              type="link"
              size="small"
              onClick={() => {
                setIsFixed(!isFixed);
                onChange(without(mapping, field.field));
              }}
            >
              {isFixed ? t('Facts.import.useColumn') : t('Facts.import.useValue')}
            </Button>
          </div>
        </td>
        <td>
          <Why field={field} preview={preview} mapping={mapping} />
        </td>
        <td className="mapping-samples">
          {samplesOf(source, preview.headers, preview.rows).map((sample) => (
            <span key={sample} className="code">
              {sample}
            </span>
          ))}
        </td>
      </tr>
      {meanings && kindOf(source) === 'column' && (
        <tr>
          <td colSpan={4}>
            <ValueMap field={field.field} name={name} meanings={meanings} preview={preview} mapping={mapping} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
};

const FixedValue = ({ field, label, mapping, onChange }: Pick<Props, 'field' | 'mapping' | 'onChange'> & { label: string }) => {
  const { t } = useTranslation();
  const value = mapping.fields[field.field]?.value;
  const meanings = meaningsOf(field);
  const set = (next: string) => onChange(next ? withValue(mapping, field.field, next) : without(mapping, field.field));
  return meanings ? (
    <Select<string>
      aria-label={label}
      placeholder={t('Facts.import.fixed')}
      value={value ?? null}
      options={meanings.map((meaning) => ({ value: meaning, label: meaningWord(t, field.field, meaning) }))}
      onChange={set}
    />
  ) : (
    <Input aria-label={label} placeholder={t('Facts.import.fixed')} value={value ?? ''} onChange={(event) => set(event.target.value)} />
  );
};

/** Why this column was proposed, and how sure that is; in words, since a colour alone says nothing. */
const Why = ({ field, preview, mapping }: Pick<Props, 'field' | 'preview' | 'mapping'>) => {
  const { t } = useTranslation();
  const f = useFormats();
  const source = mapping.fields[field.field];
  const kind = kindOf(source);
  if (kind === 'none') return null;
  if (kind === 'value') return <span className="why">{t('Facts.import.whyFixed')}</span>;
  const proposal = proposalOf(field.field, source, preview.columns);
  if (!proposal?.why) return <span className="why">{t('Facts.import.whyChosen')}</span>;
  const isSure = proposal.confidence >= sure;
  return (
    <span className={isSure ? 'why why-sure' : 'why why-unsure'}>
      {t(`Facts.import.by.${proposal.why}`, { share: f.percent(proposal.confidence, 0) })}
      {!isSure && ` · ${t('Facts.import.lookAgain')}`}
    </span>
  );
};
