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
  etag: string | null;
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

/** Title, priority, form and tags put right. Two who do so at once are shown each other's change. */
export const EditCase = ({ one, etag, type }: Props) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>();
  return (
    <>
      <Button disabled={!type} onClick={() => setOpened(etag)}>
        {t('Desk.edit.do')}
      </Button>
      {opened !== undefined && type && <Edit one={one} etag={opened} type={type} onClose={() => setOpened(undefined)} />}
    </>
  );
};

const Edit = ({ one, etag, type, onClose }: { one: CaseForm; etag: string | null; type: CaseTypeForm; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const answers = Form.useWatch('fields', form) as Answers | undefined;
  const { fields, impacts, urgencies } = type.definition;
  const save = useAct(one, {
    send: ({ draft, version }: { draft: Draft; version: string | null }) => api.put(casePath(one.number), { ...draft, fields: sentFields(fields, draft.fields) }, { query, etag: version }),
    done: t('Common.saved'),
    form,
    onDone: onClose,
  });
  const current = save.error instanceof ProblemError && save.error.status === 412 ? (save.error.problem.current as CaseForm | undefined) : undefined;
  const initial: Draft = { title: one.title, impact: one.impact, urgency: one.urgency, tags: one.tags, fields: one.fields as Answers };
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
    } else save.mutate({ draft: form.getFieldsValue(true), version: null });
  };
  return (
    <Modal open title={t('Desk.edit.title')} okText={t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()} width={640}>
      {current ? (
        <Conflict theirs={{ ...current }} mine={form.getFieldsValue(true)} fields={compared} label={(field) => labels[field] ?? field} show={show} onDecide={decide} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={() => save.mutate({ draft: form.getFieldsValue(true), version: etag })}>
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
