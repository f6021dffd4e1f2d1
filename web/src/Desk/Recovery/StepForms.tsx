import { Form, Input, Modal, Radio, Rate, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useMoney } from '../useMoney';
import { outcomes, useStep, type Recovery, type RecoveryOfCase } from './useRecovery';

interface Props {
  number: number;
  onClose: () => void;
}

/** An apology, which the customer reads; or what was put right, which is for us. */
export const TextForm = ({ number, step, onClose }: Props & { step: 'apology' | 'fix' }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text: string }>();
  const send = useStep<{ text: string }>(number, { step: `/${step}`, done: t('Recovery.saved'), form, onDone: onClose });
  return (
    <Modal open title={t(`Recovery.do.${step}`)} okText={t(`Recovery.do.${step}`)} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={send.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => send.mutate(draft)}>
        <Form.Item name="text" label={t(`Recovery.said.${step}`)} extra={t(`Recovery.help.${step}`)} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** Something from the catalogue: within one's limit it is given, above it somebody is asked. */
export const CompensateForm = ({ of, number, onClose }: Props & { of: RecoveryOfCase }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const [form] = Form.useForm<{ code: string; reason?: string }>();
  const code = Form.useWatch('code', form) as string | undefined;
  const isAbove = (of.catalogue.find((one) => one.code === code)?.cents ?? 0) > of.limit;
  const send = useStep<{ code: string; reason: string | null }>(number, { step: '/compensation', done: isAbove ? t('Recovery.askedDone') : t('Recovery.givenDone'), form, onDone: onClose });
  return (
    <Modal open title={t('Recovery.do.compensation')} okText={isAbove ? t('Recovery.askApproval') : t('Recovery.give')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={send.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => send.mutate({ code: draft.code, reason: draft.reason ?? null })}>
        <Form.Item name="code" label={t('Recovery.what')} extra={t('Recovery.yourLimit', { limit: money(of.limit) })} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Select options={of.catalogue.map((one) => ({ value: one.code, label: `${one.name} · ${money(one.cents)}${one.cents > of.limit ? ` · ${t('Recovery.needsApproval')}` : ''}` }))} />
        </Form.Item>
        <Form.Item name="reason" label={isAbove ? t('Desk.reason') : t('Desk.form.optional', { label: t('Desk.reason') })} rules={isAbove ? [{ required: true, whitespace: true, message: t('Common.field.required') }] : []}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

export const DecideForm = ({ one, onClose }: { one: Recovery; onClose: () => void }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const [form] = Form.useForm<{ approve: boolean; reason?: string }>();
  const approves = (Form.useWatch('approve', form) as boolean | undefined) ?? true;
  const send = useStep<{ approve: boolean; reason: string | null }>(one.number, { step: '/decision', done: t('Recovery.saved'), form, onDone: onClose });
  return (
    <Modal open title={t('Recovery.do.decision')} okText={approves ? t('Recovery.approve') : t('Recovery.refuse')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={send.error} className="gap-below" />
      <p>{t('Recovery.asks', { name: one.askedBy, what: one.compensationName, cost: money(one.compensationCents) })}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ approve: true }} onFinish={(draft) => send.mutate({ approve: draft.approve, reason: draft.reason ?? null })}>
        <Form.Item name="approve" label={t('Recovery.decision')}>
          <Radio.Group options={[{ value: true, label: t('Recovery.approve') }, { value: false, label: t('Recovery.refuse') }]} />
        </Form.Item>
        <Form.Item name="reason" label={approves ? t('Desk.form.optional', { label: t('Desk.reason') }) : t('Desk.reason')} rules={approves ? [] : [{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** What the customer says when asked again; that ends it. */
export const EndForm = ({ number, onClose }: Props) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ outcome: string; note?: string; score?: number }>();
  const outcome = Form.useWatch('outcome', form) as string | undefined;
  const send = useStep<{ outcome: string; note: string | null; score: number | null }>(number, { step: '/outcome', done: t('Recovery.ended'), form, onDone: onClose });
  return (
    <Modal open title={t('Recovery.do.outcome')} okText={t('Recovery.end')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={send.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => send.mutate({ outcome: draft.outcome, note: draft.note ?? null, score: draft.outcome === 'notReached' ? null : draft.score || null })}>
        <Form.Item name="outcome" label={t('Recovery.how')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Radio.Group options={outcomes.map((value) => ({ value, label: t(`Recovery.outcome.${value}`) }))} />
        </Form.Item>
        {outcome !== 'notReached' && (
          <Form.Item name="score" label={t('Desk.form.optional', { label: t('Recovery.score') })} extra={t('Recovery.scoreHelp')}>
            <Rate />
          </Form.Item>
        )}
        <Form.Item name="note" label={outcome === 'dissatisfied' ? t('Recovery.note') : t('Desk.form.optional', { label: t('Recovery.note') })} rules={outcome === 'dissatisfied' ? [{ required: true, whitespace: true, message: t('Common.field.required') }] : []}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
