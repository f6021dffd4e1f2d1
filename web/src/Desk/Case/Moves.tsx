import { useState } from 'react';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { FormFields, sentFields, type Answers } from '../FormFields';
import type { CaseForm, CaseTypeForm, Transition } from '../types';
import { casePath } from '../useDesk';
import { Changed } from './Changed';
import { useAct } from './useAct';

interface Props {
  one: CaseForm;
  etag: string | null;
  type: CaseTypeForm | undefined;
}

interface Draft {
  reason?: string;
  fields?: Answers;
}

/** Where the case can go from here. What needs no words goes at a click; the rest asks first. */
export const Moves = ({ one, etag, type }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [asked, setAsked] = useState<Transition>();
  const move = useAct(one, {
    send: ({ way, draft }: { way: Transition; draft: Draft }) => api.post(`${casePath(one.number)}/move`, { transition: way.code, reason: draft.reason ?? null, fields: draft.fields ?? null }, { query, etag }),
    done: t('Desk.case.moved'),
    onDone: () => setAsked(undefined),
  });
  const waits = (way: Transition) => type?.definition.states.find((state) => state.code === way.to)?.kind === 'waiting';
  const go = (way: Transition) => {
    move.reset();
    if (way.needsReason || (way.fields ?? []).length > 0 || waits(way)) setAsked(way);
    else move.mutate({ way, draft: {} });
  };
  const look = () => {
    setAsked(undefined);
    move.reset();
    move.renew();
  };
  if (one.ways.length === 0) return <p className="soft">{one.followUp != null ? t('Desk.case.followUpWay') : t('Desk.case.noWays')}</p>;
  return (
    <>
      {!asked && <Changed error={move.error} one={one} onLook={look} />}
      <div className="button-row">
        {one.ways.map((way, at) => (
          <Button key={way.code} type={at === 0 ? 'primary' : 'default'} loading={move.isPending && move.variables?.way.code === way.code} disabled={move.isPending} onClick={() => go(way)}>
            {way.name}
          </Button>
        ))}
      </div>
      {asked && type && (
        <Ask key={asked.code} way={asked} one={one} type={type} needsReason={asked.needsReason || (waits(asked) === true && one.stateKind !== 'waiting')} pending={move.isPending} error={move.error} onLook={look} onCancel={() => setAsked(undefined)} onGo={(draft) => move.mutate({ way: asked, draft })} />
      )}
    </>
  );
};

interface AskProps {
  way: Transition;
  one: CaseForm;
  type: CaseTypeForm;
  needsReason: boolean;
  pending: boolean;
  error: unknown;
  onLook: () => void;
  onCancel: () => void;
  onGo: (draft: Draft) => void;
}

/** What a transition asks for: its fields, and why. */
const Ask = ({ way, one, type, needsReason, pending, error, onLook, onCancel, onGo }: AskProps) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Draft>();
  const fields = type.definition.fields.filter((field) => way.fields?.includes(field.code));
  const answers = Form.useWatch('fields', form) as Answers | undefined;
  return (
    <Modal open title={way.name} okText={way.name} cancelText={t('Common.cancel')} confirmLoading={pending} onCancel={onCancel} onOk={() => form.submit()}>
      <Changed error={error} one={one} onLook={onLook} />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ fields: one.fields }} onFinish={(draft) => onGo({ reason: draft.reason, fields: fields.length > 0 ? sentFields(fields, { ...one.fields, ...draft.fields }) : undefined })}>
        <FormFields fields={fields} answers={{ ...one.fields, ...answers }} needed={way.fields} />
        <Form.Item name="reason" label={needsReason ? t('Desk.reason') : t('Desk.form.optional', { label: t('Desk.remark') })} extra={needsReason ? t('Desk.case.reasonHelp') : undefined} rules={needsReason ? [{ required: true, whitespace: true, message: t('Common.field.required') }] : []}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
