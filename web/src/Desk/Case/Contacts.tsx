import { useState } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseForm } from '../types';
import { casePath } from '../useDesk';
import { useAct } from './useAct';

/** Calls, chats and visits that the case came of or was spoken about in. */
export const Contacts = ({ one }: { one: CaseForm }) => {
  const { t } = useTranslation();
  const { dateTime, seconds } = useFormats();
  const centre = useCentre();
  const query = { centre: centre.code };
  const [adds, setAdds] = useState(false);
  const works = centre.can('desk.work') !== undefined;
  const unlink = useAct(one, { send: (name: string) => api.delete(`${casePath(one.number)}/contacts/${encodeURIComponent(name)}`, { query }), done: t('Desk.contacts.removed') });
  return (
    <Section title={t('Desk.contacts.title')} extra={works && <Button size="small" onClick={() => setAdds(true)}>{t('Desk.contacts.add')}</Button>}>
      <ProblemAlert error={unlink.error} className="gap-below" />
      {one.contacts.length === 0 && <p className="soft">{t('Desk.contacts.none')}</p>}
      <ul className="desk-links">
        {one.contacts.map((contact) => (
          <li key={contact.name}>
            <div>
              {contact.startedAt ? (
                <>
                  <div>{[dateTime(contact.startedAt), contact.isOutbound ? t('Desk.contacts.outbound') : (contact.queueName ?? contact.channelName), contact.talkSeconds === null ? null : seconds(contact.talkSeconds)].filter(Boolean).join(' · ')}</div>
                  <span className="soft">{[contact.agent, contact.name].filter(Boolean).join(' · ')}</span>
                </>
              ) : (
                <>
                  <div>{contact.name}</div>
                  <span className="soft">{t('Desk.contacts.notYet')}</span>
                </>
              )}
            </div>
            {works && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Desk.contacts.remove', { name: contact.name })} onClick={() => unlink.mutate(contact.name)} />}
          </li>
        ))}
      </ul>
      {adds && <AddContact one={one} onClose={() => setAdds(false)} />}
    </Section>
  );
};

const AddContact = ({ one, onClose }: { one: CaseForm; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<{ name: string }>();
  const add = useAct(one, { send: (given: { name: string }) => api.post(`${casePath(one.number)}/contacts`, given, { query }), done: t('Desk.contacts.added'), form, onDone: onClose });
  return (
    <Modal open title={t('Desk.contacts.add')} okText={t('Desk.contacts.add')} cancelText={t('Common.cancel')} confirmLoading={add.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <p className="soft">{t('Desk.contacts.help')}</p>
      <ProblemAlert error={add.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => add.mutate(draft)}>
        <Form.Item name="name" label={t('Desk.contacts.name')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
