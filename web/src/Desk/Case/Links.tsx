import { useState } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { linkKinds, type CaseForm, type LinkKind } from '../types';
import { casePath } from '../useDesk';
import { useAct } from './useAct';

/** Cases that hang together with this one. */
export const Links = ({ one }: { one: CaseForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  const [adds, setAdds] = useState(false);
  const works = centre.can('desk.work') !== undefined;
  const unlink = useAct(one, { send: (other: number) => api.delete(`${casePath(one.number)}/links/${other}`, { query }), done: t('Desk.links.removed') });
  return (
    <Section title={t('Desk.links.title')} extra={works && <Button size="small" onClick={() => setAdds(true)}>{t('Desk.links.add')}</Button>}>
      <ProblemAlert error={unlink.error} className="gap-below" />
      {one.links.length === 0 && <p className="soft">{t('Desk.links.none')}</p>}
      <ul className="desk-links">
        {one.links.map((link) => (
          <li key={`${link.kind}${link.number}`}>
            <div>
              <span className="soft">{t(`Desk.link.${link.isFromOther ? 'from' : 'to'}.${link.kind}`, { number: link.number })}</span> <Mark tone={link.stateKind === 'done' ? 'good' : 'plain'}>{link.stateName}</Mark>
              <div>{link.title ? <Link className="desk-link" to={centre.path(casePath(link.number))}>{link.title}</Link> : <span className="soft">{t('Desk.links.notYours')}</span>}</div>
            </div>
            {works && link.kind !== 'repeatOf' && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Desk.links.remove', { number: link.number })} onClick={() => unlink.mutate(link.number)} />}
          </li>
        ))}
      </ul>
      {adds && <AddLink one={one} onClose={() => setAdds(false)} />}
    </Section>
  );
};

const AddLink = ({ one, onClose }: { one: CaseForm; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<{ kind: LinkKind; other: string }>();
  const add = useAct(one, { send: ({ kind, other }: { kind: LinkKind; other: string }) => api.post(`${casePath(one.number)}/links`, { kind, other: Number(other.replace('#', '')) }, { query }), done: t('Desk.links.added'), form, onDone: onClose });
  return (
    <Modal open title={t('Desk.links.add')} okText={t('Desk.links.add')} cancelText={t('Common.cancel')} confirmLoading={add.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={add.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ kind: linkKinds[0] }} onFinish={(draft) => add.mutate(draft)}>
        <Form.Item name="kind" label={t('Desk.links.kind')}>
          <Select options={linkKinds.map((value) => ({ value, label: t(`Desk.links.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="other" label={t('Desk.links.other')} rules={[{ required: true, pattern: /^#?\d{1,9}$/, message: t('Desk.links.aNumber') }]}>
          <Input placeholder="#123" maxLength={10} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
