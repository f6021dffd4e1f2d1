import { useState } from 'react';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  busy: boolean;
  onSubmit: (second: { code?: string; recoveryCode?: string }) => void;
  /** Leads to another account, where there may be one. */
  onBack?: () => void;
}

/** The code of the phone, or a recovery code. */
export const SecondStep = ({ busy, onSubmit, onBack }: Props) => {
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
        {onBack && (
          <Button type="link" onClick={onBack}>
            {t('Access.signIn.back')}
          </Button>
        )}
      </div>
    </Form>
  );
};
