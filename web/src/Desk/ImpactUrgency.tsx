import { Form, Radio, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Definition } from './types';
import { useTarget } from './useWorkingTime';

interface Props {
  definition: Definition;
  form: FormInstance;
  /** By how many steps a repeat raises what the two give. */
  raised: number;
}

/** How grave and how urgent; and what priority that gives, with what is promised for it. */
export const ImpactUrgency = ({ definition, form, raised }: Props) => {
  const { t } = useTranslation();
  const target = useTarget();
  const impact = Form.useWatch('impact', form) as number | undefined;
  const urgency = Form.useWatch('urgency', form) as number | undefined;
  const asked = impact === undefined || urgency === undefined ? undefined : definition.matrix[impact]?.[urgency];
  const priority = asked === undefined ? undefined : Math.max(0, asked - raised);
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="impact" label={t('Desk.impact')} rules={needed}>
          <Radio.Group className="desk-radios" options={definition.impacts.map((label, value) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="urgency" label={t('Desk.urgency')} rules={needed}>
          <Radio.Group className="desk-radios" options={definition.urgencies.map((label, value) => ({ value, label }))} />
        </Form.Item>
      </div>
      {priority !== undefined && (
        <div className="desk-priority" role="status">
          <b>{t('Desk.form.priority', { name: definition.priorities[priority] })}</b>
          {raised > 0 && asked !== undefined && priority < asked && <span> {t('Desk.form.raised', { name: definition.priorities[asked] })}</span>}
          <div className="soft">{definition.promises.map((rule) => `${rule.name} ${target(rule.targets[priority] ?? '')}`).join(' · ')}</div>
        </div>
      )}
    </>
  );
};
