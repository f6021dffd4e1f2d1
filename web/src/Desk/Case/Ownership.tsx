import { useState } from 'react';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useMe } from '../../common/useMe';
import type { CaseForm } from '../types';
import { casePath, usePeople } from '../useDesk';
import { Changed } from './Changed';
import { useAct } from './useAct';

interface Props {
  one: CaseForm;
  etag: string | null;
}

type Way = 'hand-over' | 'offer';

/** Who answers to the customer, who works on it, and how either passes on. */
export const Ownership = ({ one, etag }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const me = useMe().data?.user?.id;
  const people = usePeople();
  const [asked, setAsked] = useState<Way>();
  const works = centre.can('desk.work');
  const mayOffer = works !== undefined && (works !== 'own' || one.owner.id === me);
  return (
    <Section title={t('Desk.case.people')}>
      {one.offeredTo && <Offer one={one} etag={etag} isMine={one.offeredTo.id === me} />}
      <dl className="desk-facts">
        <div>
          <dt>{t('Desk.owner')}</dt>
          <dd>
            <b>{one.owner.name}</b>
          </dd>
        </div>
        <div>
          <dt>{t('Desk.worker')}</dt>
          <dd>{[one.worker?.name ?? t('Desk.nobodyWorks'), one.teamName].filter(Boolean).join(' · ')}</dd>
        </div>
      </dl>
      {works !== undefined && (
        <div className="button-row">
          <Button onClick={() => setAsked('hand-over')}>{t('Desk.pass.hand-over.do')}</Button>
          {mayOffer && <Button onClick={() => setAsked('offer')}>{t('Desk.pass.offer.do')}</Button>}
        </div>
      )}
      {asked && (
        <Pass
          key={asked}
          way={asked}
          one={one}
          etag={etag}
          people={(people.data ?? []).filter(({ id }) => id !== (asked === 'offer' ? one.owner.id : one.worker?.id))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  );
};

interface PassProps extends Props {
  way: Way;
  people: { id: string; name: string }[];
  onClose: () => void;
}

const Pass = ({ way, one, etag, people, onClose }: PassProps) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<{ to: string; reason?: string }>();
  const pass = useAct(one, { send: (draft: { to: string; reason?: string }) => api.post(`${casePath(one.number)}/${way}`, { to: draft.to, reason: draft.reason ?? null }, { query, etag }), done: t(`Desk.pass.${way}.done`), form, onDone: onClose });
  const look = () => {
    pass.renew();
    onClose();
  };
  return (
    <Modal open title={t(`Desk.pass.${way}.title`)} okText={t(`Desk.pass.${way}.do`)} cancelText={t('Common.cancel')} confirmLoading={pass.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <p className="soft">{t(`Desk.pass.${way}.text`)}</p>
      <Changed error={pass.error} one={one} onLook={look} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => pass.mutate(draft)}>
        <Form.Item name="to" label={t(`Desk.pass.${way}.to`)} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="reason" label={way === 'offer' ? t('Desk.reason') : t('Desk.form.optional', { label: t('Desk.reason') })} rules={way === 'offer' ? [{ required: true, whitespace: true, message: t('Common.field.required') }] : []}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** Somebody has been asked to answer for the case; only they say yes or no. */
const Offer = ({ one, etag, isMine }: Props & { isMine: boolean }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [declines, setDeclines] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const answer = useAct(one, { send: (given: { accept: boolean; reason?: string }) => api.post(`${casePath(one.number)}/answer`, given, { query, etag }), done: t('Desk.pass.answered'), onDone: () => setDeclines(false) });
  return (
    <Alert
      className="gap-below"
      type="info"
      title={isMine ? t('Desk.pass.toYou', { name: one.owner.name }) : t('Desk.pass.waits', { name: one.offeredTo?.name })}
      description={
        <>
          <p className="desk-offer-reason">{one.offerReason}</p>
          {isMine && (
            <>
              <Changed error={answer.error} one={one} onLook={() => answer.renew()} />
              {declines ? (
                <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => answer.mutate({ accept: false, reason })}>
                  <Form.Item name="reason" label={t('Desk.reason')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
                    <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
                  </Form.Item>
                  <div className="button-row">
                    <Button htmlType="submit" loading={answer.isPending}>{t('Desk.pass.decline')}</Button>
                    <Button type="text" onClick={() => setDeclines(false)}>{t('Common.cancel')}</Button>
                  </div>
                </Form>
              ) : (
                <div className="button-row">
                  <Button type="primary" loading={answer.isPending} onClick={() => answer.mutate({ accept: true })}>{t('Desk.pass.accept')}</Button>
                  <Button onClick={() => setDeclines(true)}>{t('Desk.pass.decline')}</Button>
                </div>
              )}
            </>
          )}
        </>
      }
    />
  );
};
