import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { fieldKinds, type Field } from '../types';
import { RowTools } from './RowTools';
import { freeCode, moved, replaced, without, Wrong, type PartProps } from './Wrong';

/** The form of a kind of case. */
export const FieldsEditor = ({ definition, wrong, onChange }: PartProps) => {
  const { t } = useTranslation();
  const { fields } = definition;
  const set = (next: Field[]) => onChange({ fields: next });
  return (
    <Section title={t('Desk.types.form')} extra={<Button onClick={() => set([...fields, { code: freeCode('field', fields.map((one) => one.code)), label: '', kind: 'text', mandatory: false, shownIf: null, help: null, example: null, choices: [] }])}>{t('Desk.types.addField')}</Button>}>
      <Wrong wrong={wrong} at="fields" />
      {fields.map((field, at) => {
        const put = (change: Partial<Field>) => set(replaced(fields, at, { ...field, ...change }));
        const earlier = fields.slice(0, at).filter((one) => one.kind === 'choice');
        const other = earlier.find((one) => one.code === field.shownIf?.field);
        const name = field.label || field.code;
        const label = (part: string) => t(`Desk.types.field.${part}`);
        return (
          <fieldset key={field.code} className="type-row">
            <legend className="visually-hidden">{name}</legend>
            <div className="type-cells">
              <label>{label('label')}<Input value={field.label} maxLength={200} onChange={(event) => put({ label: event.target.value })} /></label>
              <label>{label('kind')}<Select aria-label={`${label('kind')} ${name}`} value={field.kind} options={fieldKinds.map((value) => ({ value, label: t(`Desk.types.fieldKind.${value}`) }))} onChange={(kind) => put({ kind, choices: kind === 'choice' ? field.choices : [] })} /></label>
              <Checkbox checked={field.mandatory} onChange={(event) => put({ mandatory: event.target.checked })}>{label('mandatory')}</Checkbox>
              <RowTools name={name} at={at} count={fields.length} onMove={(by) => set(moved(fields, at, by))} onRemove={() => set(without(fields, at))} />
            </div>
            {field.kind === 'choice' && (
              <div className="type-wide">{label('choices')}<Select mode="tags" open={false} suffixIcon={null} aria-label={`${label('choices')} ${name}`} value={field.choices as string[]} tokenSeparators={['，', ',']} onChange={(choices: string[]) => put({ choices })} /></div>
            )}
            <div className="type-cells">
              <label>{label('help')}<Input value={field.help ?? ''} maxLength={500} onChange={(event) => put({ help: event.target.value || null })} /></label>
              <label>{label('example')}<Input value={field.example ?? ''} maxLength={500} onChange={(event) => put({ example: event.target.value || null })} /></label>
              {(earlier.length > 0 || field.shownIf) && (
                <label>{label('shownIf')}<Select aria-label={`${label('shownIf')} ${name}`} value={field.shownIf?.field ?? ''} options={[{ value: '', label: label('always') }, ...earlier.map((one) => ({ value: one.code, label: one.label }))]} onChange={(code: string) => put({ shownIf: code ? { field: code, values: [] } : null })} /></label>
              )}
              {field.shownIf && other && (
                <label>{label('is')}<Select mode="multiple" aria-label={`${label('is')} ${name}`} value={field.shownIf.values as string[]} options={(other.choices ?? []).map((value) => ({ value, label: value }))} onChange={(values: string[]) => put({ shownIf: { field: other.code, values } })} /></label>
              )}
            </div>
            {['label', 'choices', 'shownIf', 'help', 'example'].map((part) => <Wrong key={part} wrong={wrong} at={`fields[${at}].${part}`} />)}
          </fieldset>
        );
      })}
    </Section>
  );
};
