import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { Copyable } from '../common/Copyable';
import { Mark } from '../common/Mark';
import { ProblemAlert } from '../common/ProblemAlert';
import { meKey } from '../common/useMe';
import { useSave } from '../common/useSave';
import { RecoveryCodes } from './RecoveryCodes';

type PasswordAct = 'off' | 'recovery-codes';

export const TwoFactor = ({ on }: { on: boolean }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [asks, setAsks] = useState<PasswordAct | null>(null);
  const start = useMutation({ mutationFn: () => api.post<Schemas['TwoFactorStarted']>('access/two-factor/start') });

  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />;
  if (start.data && !on) return <Confirm start={start.data} onDone={setCodes} onCancel={start.reset} />;
  return (
    <>
      <p>
        {on ? <Mark tone="good">{t('Access.twoFactor.isOn')}</Mark> : <Mark>{t('Access.twoFactor.isOff')}</Mark>} {t('Access.twoFactor.text')}
      </p>
      <ProblemAlert error={start.error} className="gap-below" />
      {on ? (
        <div className="button-row">
          <Button onClick={() => setAsks('recovery-codes')}>{t('Access.twoFactor.newCodes')}</Button>
          <Button danger onClick={() => setAsks('off')}>
            {t('Access.twoFactor.turnOff')}
          </Button>
        </div>
      ) : (
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
          {t('Access.twoFactor.turnOn')}
        </Button>
      )}
      {asks && (
        <AskPassword
          act={asks}
          onClose={() => setAsks(null)}
          onDone={(recoveryCodes) => {
            setAsks(null);
            if (recoveryCodes) setCodes(recoveryCodes);
            else void message.success(t('Access.twoFactor.turnedOff'));
            start.reset();
          }}
        />
      )}
    </>
  );
};

const Confirm = ({ start, onDone, onCancel }: { start: Schemas['TwoFactorStarted']; onDone: (codes: string[]) => void; onCancel: () => void }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const confirm = useSave({
    send: ({ code }: { code: string }) => api.post<Schemas['TwoFactorNewCodes']>('access/two-factor/confirm', { code }),
    renews: [[...meKey]],
    form,
    onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <div className="two-factor">
      <img
        className="two-factor-qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(start.qrSvg)}`}
        alt={t('Access.twoFactor.qr')}
        width={180}
        height={180}
      />
      <div className="two-factor-steps">
        <p>{t('Access.twoFactor.scan')}</p>
        <Copyable text={start.secret} label={t('Access.twoFactor.secret')} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => confirm.mutate(values)}>
          <ProblemAlert error={confirm.error} />
          <Form.Item name="code" label={t('Access.twoFactor.enter')} rules={[{ required: true, message: t('Access.codeNeeded') }]}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} className="code two-factor-code" />
          </Form.Item>
          <div className="button-row">
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              {t('Access.twoFactor.confirm')}
            </Button>
            <Button onClick={onCancel}>{t('Common.cancel')}</Button>
          </div>
        </Form>
      </div>
    </div>
  );
};

interface AskProps {
  act: PasswordAct;
  onClose: () => void;
  onDone: (codes?: string[]) => void;
}

const AskPassword = ({ act, onClose, onDone }: AskProps) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const send = useSave({
    send: ({ password }: { password: string }) =>
      api.post<Schemas['TwoFactorNewCodes'] | undefined>(`access/two-factor/${act}`, { password }),
    renews: [[...meKey]],
    form,
    onDone: (answer) => onDone(answer?.recoveryCodes),
  });
  return (
    <Modal
      open
      title={act === 'off' ? t('Access.twoFactor.turnOff') : t('Access.twoFactor.newCodes')}
      okText={act === 'off' ? t('Access.twoFactor.turnOff') : t('Access.twoFactor.makeCodes')}
      okButtonProps={{ danger: act === 'off', loading: send.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{act === 'off' ? t('Access.twoFactor.offText') : t('Access.twoFactor.newCodesText')}</p>
      <ProblemAlert error={send.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item name="password" label={t('Access.account.current')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
};
