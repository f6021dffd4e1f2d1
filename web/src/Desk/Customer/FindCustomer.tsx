import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { casePath } from '../useDesk';

/** Looks somebody up by the whole of their number; it is sent in the body, so that it stands in no address. */
export const FindCustomer = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const query = { centre: centre.code };
  const [isOpen, setIsOpen] = useState(false);
  const [form] = Form.useForm<{ customer: string }>();
  const find = useMutation({
    mutationFn: (given: { customer: string }) => api.post<{ number: number | null }>('desk/customers', given, { query }),
    onSuccess: ({ number }) => {
      if (number !== null) void navigate(centre.path(`${casePath(number)}/customer`));
    },
  });
  const close = () => {
    setIsOpen(false);
    find.reset();
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('Customer.find')}</Button>
      {isOpen && (
        <Modal open title={t('Customer.find')} okText={t('Customer.look')} cancelText={t('Common.cancel')} confirmLoading={find.isPending} onCancel={close} onOk={() => form.submit()}>
          <ProblemAlert error={find.error} className="gap-below" />
          {find.data?.number === null && <Alert className="gap-below" type="info" showIcon title={t('Customer.nobody')} />}
          <Form form={form} layout="vertical" requiredMark={false} onValuesChange={() => find.reset()} onFinish={(draft) => find.mutate(draft)}>
            <Form.Item name="customer" label={t('Desk.new.customer')} extra={t('Customer.findHelp')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
              <Input maxLength={200} autoComplete="off" autoFocus />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
};
