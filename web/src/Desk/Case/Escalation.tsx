import { useState } from 'react';
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseForm } from '../types';
import { casePath } from '../useDesk';
import { Changed } from './Changed';
import { useAct } from './useAct';

interface Props {
  one: CaseForm;
  etag: string | null;
}

/** In which tier the case is, whom to speak to now, and what must be reviewed before it can be done. */
export const Escalation = ({ one, etag }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const [asks, setAsks] = useState(false);
  const { tier, next, contact, contactUntil, reviews } = one.escalation;
  if (!tier && reviews.length === 0) return null;
  const open = one.stateKind !== 'done';
  return (
    <Section title={t('Desk.escalate.title')}>
      {reviews.map((review) => <Review key={review.id} one={one} etag={etag} review={review} />)}
      {tier && (
        <dl className="desk-facts">
          <div><dt>{t('Desk.escalate.tier')}</dt><dd><b>{tier}</b></dd></div>
          {open && <div><dt>{t('Desk.escalate.contact')}</dt><dd>{contact ? t('Desk.escalate.contactUntil', { name: contact.name, until: contactUntil ? dateTime(contactUntil) : '' }) : <span className="desk-soon-number">{t('Desk.escalate.nobody')}</span>}</dd></div>}
        </dl>
      )}
      {open && next && centre.can('desk.work') && <Button onClick={() => setAsks(true)}>{t('Desk.escalate.do', { tier: next })}</Button>}
      {asks && <Ask one={one} etag={etag} onClose={() => setAsks(false)} />}
    </Section>
  );
};

const Ask = ({ one, etag, onClose }: Props & { onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<{ reason: string; handOver: boolean }>();
  const act = useAct(one, { send: (given: { reason: string; handOver: boolean }) => api.post(`${casePath(one.number)}/escalate`, given, { query, etag }), done: t('Desk.escalate.done'), form, onDone: onClose });
  const look = () => {
    act.renew();
    onClose();
  };
  const title = t('Desk.escalate.do', { tier: one.escalation.next });
  return (
    <Modal open title={title} okText={title} cancelText={t('Common.cancel')} confirmLoading={act.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <Changed error={act.error} one={one} onLook={look} />
      <p className="soft">{t('Desk.escalate.text')}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ handOver: true }} onFinish={(given) => act.mutate(given)}>
        <Form.Item name="reason" label={t('Desk.reason')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
        <Form.Item name="handOver" valuePropName="checked"><Checkbox>{t('Desk.escalate.handOver')}</Checkbox></Form.Item>
      </Form>
    </Modal>
  );
};

const Review = ({ one, etag, review }: Props & { review: CaseForm['escalation']['reviews'][number] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  const { dateTime } = useFormats();
  const [form] = Form.useForm<{ finding: string }>();
  const act = useAct(one, { send: (given: { finding: string }) => api.post(`${casePath(one.number)}/reviews/${review.id}`, given, { query, etag }), done: t('Desk.review.done'), form });
  if (review.doneAt) return <p className="soft">{t('Desk.review.was', { rule: review.rule, name: review.by, at: dateTime(review.doneAt) })}<br />{review.finding}</p>;
  return (
    <Alert
      className="gap-below"
      type="warning"
      title={t('Desk.review.due', { rule: review.rule })}
      description={
        centre.can('desk.review') ? (
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => act.mutate(given)}>
            <Changed error={act.error} one={one} onLook={() => act.renew()} />
            <Form.Item name="finding" label={t('Desk.review.finding')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} /></Form.Item>
            <Button htmlType="submit" loading={act.isPending}>{t('Desk.review.ok')}</Button>
          </Form>
        ) : (
          t('Desk.review.waits')
        )
      }
    />
  );
};
