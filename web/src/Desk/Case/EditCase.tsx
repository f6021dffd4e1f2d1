import { useState } from 'react';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ProblemError } from '../../api/client';
import { Conflict } from '../../common/Conflict';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { FormFields, sentFields, type Answers } from '../FormFields';
import { ImpactUrgency } from '../ImpactUrgency';
import type { CaseForm, CaseTypeForm } from '../types';
import { casePath } from '../useDesk';
import { useAct } from './useAct';

interface Props {
  one: CaseForm;
  type: CaseTypeForm | undefined;
}

interface Draft {
  title: string;
  impact: number;
  urgency: number;
  tags: string[];
  fields: Answers;
}

const compared = ['title', 'impact', 'urgency', 'tags', 'fields'];

/** Title, priority, form and tags put right. Of two who do so at once each field keeps what either changed; only what both changed is decided on. */
export const EditCase = ({ one, type }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button disabled={!type} onClick={() => setIsOpen(true)}>
        {t('Desk.edit.do')}
      </Button>
      {isOpen && type && <Edit one={one} type={type} onClose={() => setIsOpen(false)} />}
    </>
  );
};

const Edit = ({ one, type, onClose }: { one: CaseForm; type: CaseTypeForm; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const answers = Form.useWatch('fields', form) as Answers | undefined;
  const { fields, impacts, urgencies } = type.definition;
  const save = useAct(one, {
    send: ({ draft, seen }: { draft: Draft; seen: Draft | null }) => api.put(casePath(one.number), { ...draft, fields: sentFields(fields, draft.fields), seen }, { query }),
    done: t('Common.saved'),
    form,
    onDone: onClose,
  });
  const current = save.error instanceof ProblemError && save.error.status === 412 ? (save.error.problem.current as CaseForm | undefined) : undefined;
  // What was there when the dialog opened: what others change meanwhile is told apart from what one changes oneself.
  const [initial] = useState<Draft>({ title: one.title, impact: one.impact, urgency: one.urgency, tags: one.tags, fields: one.fields as Answers });
  const labels: Record<string, string> = { title: t('Desk.title'), impact: t('Desk.impact'), urgency: t('Desk.urgency'), tags: t('Desk.tags'), fields: t('Desk.case.facts') };
  const show = (field: string, value: unknown) =>
    field === 'impact' ? impacts[value as number]
    : field === 'urgency' ? urgencies[value as number]
    : field === 'tags' ? (value as string[]).join(' · ')
    : field === 'fields' ? Object.entries(value as Answers).filter(([, answer]) => answer).map(([code, answer]) => `${fields.find((one) => one.code === code)?.label ?? code}: ${answer}`).join(' · ')
    : String(value ?? '');
  const decide = (take: 'theirs' | 'mine') => {
    if (take === 'theirs') {
      save.renew();
      onClose();
    } else save.mutate({ draft: form.getFieldsValue(true), seen: null });
  };
  return (
    <Modal open title={t('Desk.edit.title')} okText={t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()} width={640}>
      {current ? (
        <Conflict theirs={{ ...current }} mine={form.getFieldsValue(true)} fields={compared} label={(field) => labels[field] ?? field} show={show} onDecide={decide} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={() => save.mutate({ draft: form.getFieldsValue(true), seen: initial })}>
        <Form.Item name="title" label={t('Desk.title')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <ImpactUrgency definition={type.definition} form={form} raised={one.raised} />
        <FormFields fields={fields} answers={answers ?? initial.fields} />
        <Form.Item name="tags" label={t('Desk.tags')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',']} maxCount={20} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
