import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, ProblemError } from '../api/client';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useFormats } from '../common/useFormats';
import { startAnew, useMe } from '../common/useMe';
import { Doorway } from './Doorway';

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

  const shown = isProblem(signIn.error, 'access.twoFactorNeeded') ? null : signIn.error;
  return (
    <Doorway title={first ? t('Access.signIn.secondStep') : t('Access.signIn.title')}>
      <SignInProblem error={shown} />
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

const SignInProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (isProblem(error, 'access.lockedOut')) {
    const until = error instanceof ProblemError && typeof error.problem.until === 'string' ? error.problem.until : null;
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('Access.problem.lockedOut')}
        description={until && t('Access.signIn.lockedUntil', { time: dateTime(until) })}
      />
    );
  }
  return <ProblemAlert error={error} />;
};

interface SecondProps {
  busy: boolean;
  onSubmit: (second: { code?: string; recoveryCode?: string }) => void;
  onBack: () => void;
}

const SecondStep = ({ busy, onSubmit, onBack }: SecondProps) => {
  const { t } = useTranslation();
  const [recovers, setRecovers] = useState(false);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={onSubmit} key={String(recovers)}>
      {recovers ? (
        <Form.Item name="recoveryCode" label={t('Access.recoveryCode')} extra={t('Access.signIn.recoveryHelp')} rules={[{ required: true, message: t('Access.codeNeeded') }]}>
          <Input autoFocus autoComplete="off" size="large" className="code" />
        </Form.Item>
      ) : (
        <Form.Item name="code" label={t('Access.code')} extra={t('Access.signIn.codeHelp')} rules={[{ required: true, message: t('Access.codeNeeded') }]}>
          <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={6} size="large" className="code" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('Access.signIn.submit')}
      </Button>
      <div className="doorway-links">
        <Button type="link" onClick={() => setRecovers(!recovers)}>
          {recovers ? t('Access.signIn.useCode') : t('Access.signIn.useRecovery')}
        </Button>
        <Button type="link" onClick={onBack}>
          {t('Access.signIn.back')}
        </Button>
      </div>
    </Form>
  );
};
