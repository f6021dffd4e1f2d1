import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { api } from '../api/client';
import { currencies, zones } from '../common/choices';
import { ProblemAlert } from '../common/ProblemAlert';
import { fieldErrors } from '../common/problemWords';
import { startAnew, useMe } from '../common/useMe';
import { currentLanguage } from '../words';
import { Doorway } from './Doorway';

interface Draft {
  token: string;
  centre: { code: string; name: string; zone: string; locale: string; currency: string; size: number };
  person: { name: string; email: string; password: string };
}

export const Setup = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const [form] = Form.useForm<Draft>();
  const setUp = useMutation({
    mutationFn: (draft: Draft) => api.post('access/setup', draft),
    onSuccess: async () => {
      await startAnew(client);
      await navigate('/', { replace: true });
    },
    onError: (error) => form.setFields(fieldErrors(t, error) as never),
  });

  if (me.data && !me.data.setupNeeded && setUp.isIdle) return <Navigate to="/" replace />;

  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Doorway title={t('Access.setup.title')} wide>
      <p className="soft">{t('Access.setup.text')}</p>
      <ProblemAlert error={setUp.error} />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark="optional"
        onFinish={(draft) => setUp.mutate(draft)}
        initialValues={{
          centre: {
            zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            locale: currentLanguage(),
            currency: 'CNY',
            size: 50,
          },
        }}
      >
        <Form.Item name="token" label={t('Access.setup.token')} extra={t('Access.setup.tokenHelp')} rules={needed}>
          <Input className="code" autoComplete="off" autoFocus />
        </Form.Item>
        <h2 className="form-heading">{t('Access.setup.centre')}</h2>
        <div className="form-pair">
          <Form.Item name={['centre', 'name']} label={t('Access.setup.centreName')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['centre', 'code']} label={t('Access.setup.centreCode')} rules={needed}>
            <Input maxLength={64} className="code" />
          </Form.Item>
          <Form.Item name={['centre', 'zone']} label={t('Access.setup.zone')} rules={needed}>
            <Select showSearch options={zones().map((value) => ({ value }))} />
          </Form.Item>
          <Form.Item name={['centre', 'size']} label={t('Access.setup.size')} rules={needed}>
            <InputNumber min={1} max={1_000_000} precision={0} className="wide" />
          </Form.Item>
          <Form.Item name={['centre', 'locale']} label={t('Access.setup.locale')} rules={needed}>
            <Select options={[{ value: 'zh-CN', label: '简体中文' }, { value: 'en', label: 'English' }]} />
          </Form.Item>
          <Form.Item name={['centre', 'currency']} label={t('Access.setup.currency')} rules={needed}>
            <Select showSearch options={currencies().map((value) => ({ value }))} />
          </Form.Item>
        </div>
        <h2 className="form-heading">{t('Access.setup.person')}</h2>
        <div className="form-pair">
          <Form.Item name={['person', 'name']} label={t('Access.name')} rules={needed}>
            <Input maxLength={100} autoComplete="name" />
          </Form.Item>
          <Form.Item name={['person', 'email']} label={t('Access.email')} rules={[...needed, { type: 'email', message: t('Common.field.notAnEmail') }]}>
            <Input autoComplete="username" />
          </Form.Item>
        </div>
        <Form.Item name={['person', 'password']} label={t('Access.password')} extra={t('Access.passwordHelp')} rules={needed}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={setUp.isPending}>
          {t('Access.setup.submit')}
        </Button>
      </Form>
    </Doorway>
  );
};
