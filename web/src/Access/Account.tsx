import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Page, Section } from '../common/Page';
import { ProblemAlert } from '../common/ProblemAlert';
import { meKey, useMe } from '../common/useMe';
import { useSave } from '../common/useSave';
import { Sessions } from './Sessions';
import { TwoFactor } from './TwoFactor';
import './Account.css';

export const Account = () => {
  const { t } = useTranslation();
  const user = useMe().data?.user;
  return (
    <Page title={t('Access.account.title')} subtitle={user && `${user.name} · ${user.email}`} narrow>
      {user?.isDemonstration ? (
        <Alert type="info" showIcon className="gap-below" title={t('Access.problem.demonstration')} />
      ) : (
        <>
          <Section title={user?.hasPassword ? t('Access.account.password') : t('Access.account.firstPassword')}>
            <PasswordForm asksCurrent={!user?.maySetPassword} />
          </Section>
          <Section title={t('Access.account.twoFactor')}>
            <TwoFactor on={user?.twoFactor ?? false} />
          </Section>
        </>
      )}
      <Section title={t('Access.account.sessions')}>
        <Sessions />
      </Section>
    </Page>
  );
};

const PasswordForm = ({ asksCurrent }: { asksCurrent: boolean }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ current?: string; next: string; again: string }>();
  const save = useSave({
    send: ({ current, next }: { current?: string; next: string }) => api.post('access/password', { current, next }),
    done: t('Access.account.passwordChanged'),
    renews: [[...meKey]],
    form,
    onDone: () => form.resetFields(),
  });
  const needed = { required: true, message: t('Common.field.required') };
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="account-form" onFinish={(values) => save.mutate(values)}>
      <ProblemAlert error={save.error} className="gap-below" />
      {asksCurrent && (
        <Form.Item name="current" label={t('Access.account.current')} rules={[needed]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item name="next" label={t('Access.account.next')} extra={t('Access.passwordHelp')} rules={[needed]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('Access.account.again')}
        dependencies={['next']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value && value !== getFieldValue('next') ? Promise.reject(new Error(t('Access.account.differ'))) : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {asksCurrent ? t('Access.account.changePassword') : t('Access.account.setPassword')}
      </Button>
    </Form>
  );
};
