import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from './types';

export type Answers = Record<string, string | undefined>;

/** Whether a field is asked for, given the answers before it. */
export const isAsked = (field: Field, answers: Answers | undefined) => !field.shownIf || (field.shownIf.values as string[]).includes(answers?.[field.shownIf.field] ?? '');

interface Props {
  fields: Field[];
  answers: Answers | undefined;
  /** Fields that must be filled in by now, beside the mandatory ones. */
  needed?: string[];
}

/** The fields of a kind of case, those that its answers ask for. Inside a form whose values are below `fields`. */
export const FormFields = ({ fields, answers, needed = [] }: Props) => {
  const { t } = useTranslation();
  return fields
    .filter((field) => isAsked(field, answers))
    .map((field) => {
      const isNeeded = field.mandatory || needed.includes(field.code);
      return (
        <Form.Item
          key={field.code}
          name={['fields', field.code]}
          label={isNeeded ? field.label : t('Desk.form.optional', { label: field.label })}
          extra={[field.help, field.example && t('Desk.form.example', { example: field.example })].filter(Boolean).join(' · ') || undefined}
          rules={isNeeded ? [{ required: true, whitespace: true, message: t('Common.field.required') }] : []}
        >
          {field.kind === 'choice' ? (
            <Select allowClear options={(field.choices ?? []).map((value) => ({ value, label: value }))} />
          ) : field.kind === 'date' ? (
            <Input type="date" />
          ) : (
            <Input inputMode={field.kind === 'number' ? 'decimal' : undefined} maxLength={2000} />
          )}
        </Form.Item>
      );
    });
};

/** Only what is asked for is sent; what was emptied is sent as empty, so that it goes. */
export const sentFields = (fields: Field[], answers: Answers | undefined) => Object.fromEntries(fields.filter((field) => isAsked(field, answers)).map((field) => [field.code, answers?.[field.code] ?? '']));
