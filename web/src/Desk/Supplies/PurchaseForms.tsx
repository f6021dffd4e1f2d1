import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../useMoney';
import { useTarget } from '../useWorkingTime';
import { SupplyProblem } from './SupplyProblem';
import { usePurchaseStep, type PurchasesOfCase } from './useSupplies';

interface Props {
  /** Of the case. */
  number: number;
  onClose: () => void;
}

/** What a decision, a delivery or a verification is about. */
export interface Bought {
  number: number;
  version: number;
  supplierName: string;
  itemName: string;
  quantity: number;
  cents: number;
  reason: string;
  askedBy: string;
  /** What the catalogue asks for by now: null where it is taken out of it, undefined where nobody looked. */
  nowCents?: number | null;
}

const needed = (t: (key: 'Common.field.required') => string) => [{ required: true, whitespace: true, message: t('Common.field.required') }];

/** Something of a supplier, for a case that one cannot solve alone. */
export const AskForm = ({ of, number, onClose }: Props & { of: PurchasesOfCase }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const target = useTarget();
  const [form] = Form.useForm<{ what: string; quantity: number; reason: string }>();
  const what = Form.useWatch('what', form) as string | undefined;
  const quantity = (Form.useWatch('quantity', form) as number | undefined) ?? 1;
  const items = of.catalogue.flatMap((supplier) => supplier.items.map((item) => ({ key: `${supplier.code}\n${item.code}`, supplier, item })));
  const chosen = items.find((one) => one.key === what);
  const cost = chosen && chosen.item.cents * quantity;
  const send = usePurchaseStep<{ supplier: string; item: string; quantity: number; reason: string }>(number, { done: t('Supplies.asked'), form, onDone: onClose });
  return (
    <Modal open title={t('Supplies.ask')} okText={t('Supplies.askSend')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <SupplyProblem error={send.error} />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ quantity: 1 }} onFinish={(draft) => chosen && send.mutate({ supplier: chosen.supplier.code, item: chosen.item.code, quantity: draft.quantity, reason: draft.reason })}>
        <Form.Item name="what" label={t('Supplies.what')} rules={[{ required: true, message: t('Common.field.required') }]} extra={chosen && t('Supplies.terms', { time: target(chosen.item.leadTime), contract: chosen.supplier.contract ?? chosen.supplier.name })}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('Supplies.whatHint')}
            options={of.catalogue.filter((supplier) => supplier.items.length > 0).map((supplier) => ({
              label: supplier.name,
              title: supplier.name,
              options: supplier.items.map((item) => ({ value: `${supplier.code}\n${item.code}`, label: t('Supplies.offer', { name: item.name, price: money(item.cents), time: target(item.leadTime) }) })),
            }))}
          />
        </Form.Item>
        <Form.Item name="quantity" label={t('Supplies.quantity')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        <Form.Item name="reason" label={t('Supplies.why')} rules={needed(t)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} placeholder={t('Supplies.whyHint')} />
        </Form.Item>
      </Form>
      {cost !== undefined && (
        <p className={cost > of.budget.left ? 'desk-soon-number' : 'soft'}>{cost > of.budget.left ? t('Supplies.costAbove', { cost: money(cost), left: money(of.budget.left) }) : t('Supplies.costWithin', { cost: money(cost), left: money(of.budget.left - cost) })}</p>
      )}
    </Modal>
  );
};

/** Yes within the budget, or no with a reason. */
export const DecideForm = ({ one, left, number, onClose }: Props & { one: Bought; left: number | null }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const [form] = Form.useForm<{ approve: boolean; reason?: string }>();
  const approves = (Form.useWatch('approve', form) as boolean | undefined) ?? true;
  const send = usePurchaseStep<{ approve: boolean; reason: string | null }>(number, { of: one, step: 'decision', done: t('Supplies.saved'), form, onDone: onClose });
  return (
    <Modal open title={t('Supplies.do.decision')} okText={approves ? t('Supplies.approve') : t('Supplies.refuse')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <SupplyProblem error={send.error} />
      <p>{t('Supplies.asks', { name: one.askedBy, quantity: one.quantity, what: one.itemName, supplier: one.supplierName, cost: money(one.cents) })}</p>
      <blockquote className="desk-words">{one.reason}</blockquote>
      {left !== null && <p className={left < 0 ? 'desk-soon-number' : 'soft'}>{left < 0 ? t('Supplies.tooMuch', { by: money(-left) }) : t('Supplies.leftAfter', { left: money(left) })}</p>}
      {one.nowCents === null && <p className="desk-soon-number">{t('Supplies.gone')}</p>}
      {one.nowCents != null && one.nowCents !== one.cents && <p className="desk-soon-number">{t('Supplies.priceNow', { now: money(one.nowCents) })}</p>}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ approve: left === null || left >= 0 }} onFinish={(draft) => send.mutate({ approve: draft.approve, reason: draft.reason ?? null })}>
        <Form.Item name="approve" label={t('Supplies.decision')}>
          <Radio.Group options={[{ value: true, label: t('Supplies.approve') }, { value: false, label: t('Supplies.refuse') }]} />
        </Form.Item>
        <Form.Item name="reason" label={approves ? t('Desk.form.optional', { label: t('Desk.reason') }) : t('Desk.reason')} rules={approves ? [] : needed(t)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** What came, or why it is taken back. */
export const TextForm = ({ one, step, number, onClose }: Props & { one: Bought; step: 'delivery' | 'withdrawal' }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text?: string }>();
  const send = usePurchaseStep<object>(number, { of: one, step, done: t('Supplies.saved'), form, onDone: onClose });
  return (
    <Modal open title={t(`Supplies.do.${step}`)} okText={t(`Supplies.do.${step}`)} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <SupplyProblem error={send.error} />
      <p className="soft">{t(`Supplies.help.${step}`)}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => send.mutate(step === 'delivery' ? { text: draft.text ?? null } : { reason: draft.text })}>
        <Form.Item name="text" label={step === 'delivery' ? t('Desk.form.optional', { label: t('Supplies.came') }) : t('Desk.reason')} rules={step === 'delivery' ? [] : needed(t)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** First it is tried; what works is taken, what does not goes back or ends here. */
export const VerifyForm = ({ one, number, onClose }: Props & { one: Bought }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ works: boolean; then: 'accept' | 'again' | 'end'; text: string }>();
  const works = Form.useWatch('works', form) as boolean | undefined;
  const then = Form.useWatch('then', form) as string | undefined;
  const send = usePurchaseStep<{ works: boolean; accept: boolean; again: boolean; text: string }>(number, { of: one, step: 'verification', done: t('Supplies.saved'), form, onDone: onClose });
  const choices = (works ? ['accept', 'again', 'end'] : ['again', 'end']) as ('accept' | 'again' | 'end')[];
  return (
    <Modal open title={t('Supplies.do.verification')} okText={then ? t(`Supplies.then.${then}`) : t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={send.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <SupplyProblem error={send.error} />
      <p className="soft">{t('Supplies.verifyText', { what: one.itemName, supplier: one.supplierName })}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={(changed: { works?: boolean }) => changed.works !== undefined && form.setFieldsValue({ then: changed.works ? 'accept' : 'again' })}
        onFinish={(draft) => send.mutate({ works: draft.works, accept: draft.then === 'accept', again: draft.then === 'again', text: draft.text })}
      >
        <Form.Item name="works" label={t('Supplies.tried')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Radio.Group options={[{ value: true, label: t('Supplies.works') }, { value: false, label: t('Supplies.fails') }]} />
        </Form.Item>
        <Form.Item name="text" label={t('Supplies.howTried')} rules={needed(t)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} placeholder={t('Supplies.howTriedHint')} />
        </Form.Item>
        {works !== undefined && (
          <Form.Item name="then" label={t('Supplies.and')} extra={then && t(`Supplies.thenText.${then}`)} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Radio.Group options={choices.map((value) => ({ value, label: t(`Supplies.then.${value}`) }))} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
};
