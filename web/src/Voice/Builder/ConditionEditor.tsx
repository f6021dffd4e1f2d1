import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { dontKnow } from '../definition/branching';
import type { Field, FieldKind } from '../definition/fields';
import type { Fault } from '../definition/wrong';
import { said } from '../text';
import type { AnswerTest, Condition, Operator } from '../types';
import { useBuilding } from './context';
import { Wrong } from './Wrong';

interface Props {
  subject: 'question' | 'page';
  condition: Condition | null | undefined;
  /** What stands before, and so can be asked about. */
  fields: Field[];
  faults: Fault[];
  onChange: (condition: Condition | null, place?: string) => void;
}

const operatorsOf: Record<FieldKind, Operator[]> = {
  points: ['atMost', 'atLeast', 'is', 'isNot', 'answered', 'notAnswered'],
  choice: ['is', 'isNot', 'answered', 'notAnswered'],
  choices: ['is', 'isNot', 'answered', 'notAnswered'],
  number: ['atMost', 'atLeast', 'answered', 'notAnswered'],
  text: ['answered', 'notAnswered'],
  date: ['answered', 'notAnswered'],
};

const needsValues = (operator: Operator) => operator !== 'answered' && operator !== 'notAnswered';

/** When a page or a question is shown, by what was answered before it. */
export const ConditionEditor = ({ subject, condition, fields, faults, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useBuilding();
  const first = fields.at(-1);
  const fresh = (field: Field): AnswerTest => ({ field: field.code, operator: operatorsOf[field.kind][0] ?? 'answered', ...(needsValues(operatorsOf[field.kind][0] ?? 'answered') && { values: [] }) });
  const isOn = condition != null;
  const setTest = (at: number, test: AnswerTest, place?: string) =>
    condition && onChange({ ...condition, tests: condition.tests.map((one, index) => (index === at ? test : one)) }, place);
  return (
    <fieldset className="editor-part">
      <legend>{t('Voice.condition.title')}</legend>
      <label className="editor-switch">
        <Switch
          size="small"
          checked={isOn}
          disabled={readOnly || (!isOn && !first)}
          onChange={(on) => onChange(on && first ? { any: false, tests: [fresh(first)] } : null)}
        />{' '}
        {t(`Voice.condition.${subject}`)}
      </label>
      {!isOn && !first && <p className="soft editor-note">{t('Voice.condition.nothingBefore')}</p>}
      {condition && (
        <>
          {condition.tests.length > 1 && (
            <Radio.Group value={condition.any} onChange={(event) => onChange({ ...condition, any: event.target.value as boolean })}>
              <Radio value={false}>{t('Voice.condition.all')}</Radio>
              <Radio value>{t('Voice.condition.any')}</Radio>
            </Radio.Group>
          )}
          <ul className="tests">
            {condition.tests.map((test, at) => (
              <li key={at}>
                <TestEditor test={test} fields={fields} onChange={(next) => setTest(at, next)} />
                {!readOnly && (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('Voice.condition.remove')}
                    onClick={() => onChange(condition.tests.length > 1 ? { ...condition, tests: condition.tests.toSpliced(at, 1) } : null)}
                  />
                )}
                <Wrong faults={faults.filter((fault) => fault.rest.startsWith(`showIf.tests.${at}.`))} />
              </li>
            ))}
          </ul>
          {!readOnly && first && (
            <Button size="small" icon={<PlusOutlined />} onClick={() => onChange({ ...condition, tests: [...condition.tests, fresh(first)] })}>
              {t('Voice.condition.add')}
            </Button>
          )}
        </>
      )}
      <Wrong faults={faults.filter((fault) => fault.rest === 'showIf')} />
    </fieldset>
  );
};

const TestEditor = ({ test, fields, onChange }: { test: AnswerTest; fields: Field[]; onChange: (test: AnswerTest) => void }) => {
  const { t } = useTranslation();
  const { language } = useBuilding();
  const field = fields.find((one) => one.code === test.field);
  const operators = field ? operatorsOf[field.kind] : [];
  const half = (one: Field) => (one.half ? ` · ${t(`Voice.half.${one.half}`)}` : '');
  const textOf = (one: Field) => `${one.code} · ${said(one.row?.text ?? one.question.text, language)}${half(one)}`;
  return (
    <div className="test">
      <Select
        className="test-field"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        aria-label={t('Voice.condition.field')}
        status={field ? undefined : 'error'}
        value={test.field}
        onChange={(code) => {
          const next = fields.find((one) => one.code === code);
          const kept = next && operatorsOf[next.kind].includes(test.operator);
          onChange({ field: code, operator: kept ? test.operator : (operatorsOf[next?.kind ?? 'text'][0] ?? 'answered'), values: [] });
        }}
        options={fields.map((one) => ({ value: one.code, label: textOf(one) }))}
      />
      <Select<Operator>
        className="test-operator"
        popupMatchSelectWidth={false}
        aria-label={t('Voice.condition.operator')}
        value={test.operator}
        onChange={(operator) => onChange({ field: test.field, operator, ...(needsValues(operator) && { values: test.values ?? [] }) })}
        options={(operators.includes(test.operator) ? operators : [test.operator, ...operators]).map((value) => ({ value, label: t(`Voice.operator.${value}`) }))}
      />
      {needsValues(test.operator) && field && <Values test={test} field={field} language={language} onChange={(values) => onChange({ ...test, values })} />}
    </div>
  );
};

interface ValuesProps {
  test: AnswerTest;
  field: Field;
  language: string;
  onChange: (values: string[]) => void;
}

/** What an answer is held against: points, numbers or choices. */
const Values = ({ test, field, language, onChange }: ValuesProps) => {
  const { t } = useTranslation();
  const compares = test.operator === 'atLeast' || test.operator === 'atMost';
  const label = t('Voice.condition.values');
  const options = valuesOf(field, language, compares ? null : t('Voice.scale.dontKnow'));
  if (options.length === 0)
    return (
      <Select
        className="test-values"
        mode="tags"
        maxCount={compares ? 1 : undefined}
        open={false}
        suffixIcon={null}
        aria-label={label}
        value={test.values ?? []}
        onChange={(values: string[]) => onChange(values)}
      />
    );
  return (
    <Select
      className="test-values"
      mode={compares ? undefined : 'multiple'}
      popupMatchSelectWidth={false}
      aria-label={label}
      value={compares ? test.values?.[0] : (test.values ?? [])}
      onChange={(value: string | string[]) => onChange([value].flat())}
      options={options}
    />
  );
};

const valuesOf = ({ kind, scale, question }: Field, language: string, unsure: string | null) => {
  if (kind === 'choice' || kind === 'choices') return (question.choices ?? []).map(({ code, text }) => ({ value: code, label: said(text, language) || code }));
  if (kind !== 'points' || !scale || scale.most < scale.least) return [];
  const points = Array.from({ length: scale.most - scale.least + 1 }, (_, index) => String(scale.least + index)).map((value) => ({ value, label: value }));
  return unsure && scale.dontKnow ? [...points, { value: dontKnow, label: unsure }] : points;
};
