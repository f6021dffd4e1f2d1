import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { isProblem } from '../common/problemWords';
import { startAnew, useMe } from '../common/useMe';
import { Doorway } from './Doorway';
import { SecondStep } from './SecondStep';
import { SignInProblem } from './SignInProblem';

interface Credentials {
  email: string;
  password: string;
  code?: string;
  recoveryCode?: string;
}

/** Only an address of our own may be where signing in leads to. */
const safe = (to: string | null) => (to && /^\/(?![/\\])/.test(to) ? to : '/');

export const SignIn = () => {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [first, setFirst] = useState<Credentials | null>(null);

  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => api.post('access/sign-in', credentials),
    onSuccess: async () => {
      await startAnew(client);
      await navigate(safe(params.get('to')), { replace: true });
    },
    onError: (error, credentials) => {
      if (isProblem(error, 'access.twoFactorNeeded')) setFirst({ email: credentials.email, password: credentials.password });
    },
  });

  if (me.data?.setupNeeded) return <Navigate to="/setup" replace />;
  if (me.data?.signedIn && signIn.isIdle) return <Navigate to={safe(params.get('to'))} replace />;

  return (
    <Doorway title={first ? t('Access.signIn.secondStep') : t('Access.signIn.title')}>
      <SignInProblem error={signIn.error} />
      {first ? (
        <SecondStep
          busy={signIn.isPending}
          onSubmit={(second) => signIn.mutate({ ...first, ...second })}
          onBack={() => {
            signIn.reset();
            setFirst(null);
          }}
        />
      ) : (
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
          <Form.Item name="email" label={t('Access.email')} rules={[{ required: true, message: t('Access.signIn.emailNeeded') }]}>
            <Input type="email" autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('Access.password')} rules={[{ required: true, message: t('Access.signIn.passwordNeeded') }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {t('Access.signIn.submit')}
          </Button>
          <p className="soft">{t('Access.signIn.help')}</p>
        </Form>
      )}
    </Doorway>
  );
};
