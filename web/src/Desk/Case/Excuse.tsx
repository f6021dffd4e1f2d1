import { useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { CaseForm, PromiseForm } from '../types';
import { casePath } from '../useDesk';
import { Changed } from './Changed';
import { useAct } from './useAct';

/** A broken promise is excused by name and with a reason; it stays broken. */
export const Excuse = ({ one, etag, promise }: { one: CaseForm; etag: string | null; promise: PromiseForm }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [asks, setAsks] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const excuse = useAct(one, {
    send: (reason: string) => api.post(`${casePath(one.number)}/promises/${encodeURIComponent(promise.code)}/excuse`, { reason }, { query, etag }),
    done: t('Desk.excuse.done'),
    form,
    onDone: () => setAsks(false),
  });
  const look = () => {
    setAsks(false);
    excuse.reset();
    excuse.renew();
  };
  return (
    <>
      <Button type="link" size="small" className="desk-why" onClick={() => setAsks(true)}>
        {t('Desk.excuse.ask')}
      </Button>
      <Modal open={asks} title={t('Desk.excuse.title', { name: promise.name })} okText={t('Desk.excuse.ok')} cancelText={t('Common.cancel')} confirmLoading={excuse.isPending} onCancel={() => setAsks(false)} onOk={() => form.submit()} destroyOnHidden>
        <Changed error={excuse.error} one={one} onLook={look} />
        <p>{t('Desk.excuse.text')}</p>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => excuse.mutate(reason)}>
          <Form.Item name="reason" label={t('Desk.reason')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
};
