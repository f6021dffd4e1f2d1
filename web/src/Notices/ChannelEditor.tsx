import { Form, Input, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { CodeSelect } from '../common/CodeSelect';
import { ProblemAlert } from '../common/ProblemAlert';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import { channelKinds, noticeKinds, type ChannelForm } from './types';
import { channelsPath } from './useNotices';

const usual = { kind: 'weCom', language: 'zh-CN', kinds: ['promiseBroken', 'caseEscalated'], isOn: true, team: null };

/** A channel's address and secret are written here and never shown again. */
export const ChannelEditor = ({ one, onClose }: { one: ChannelForm | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm();
  const kind: string = Form.useWatch('kind', form) ?? one?.kind ?? usual.kind;
  const save = useSave({
    send: (given: { address?: string; secret?: string; team?: string | null }) => {
      const draft = { ...given, address: given.address || null, secret: given.secret || null, team: given.team || null };
      return one ? api.put(`${channelsPath}/${one.id}`, draft, { query, etag: `"${one.version}"` }) : api.post(channelsPath, draft, { query });
    },
    done: t('Common.saved'),
    form,
    onDone: onClose,
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open title={one ? t('Notices.channel.edit') : t('Notices.channel.add')} okText={t('Common.save')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={one ? { name: one.name, kind: one.kind, language: one.language, kinds: one.kinds, isOn: one.isOn, team: one.team } : usual} onFinish={(given) => save.mutate(given)}>
        <Form.Item name="name" label={t('Notices.channel.name')} rules={needed}><Input maxLength={100} autoFocus /></Form.Item>
        <Form.Item name="kind" label={t('Notices.channel.kind')}><Select options={channelKinds.map((value) => ({ value, label: t(`Notices.channelKind.${value}`) }))} /></Form.Item>
        <Form.Item name="address" label={t('Notices.channel.address')} extra={one ? t('Notices.channel.keepAddress', { host: one.host }) : t('Notices.channel.addressHelp')} rules={one ? [] : needed}><Input maxLength={500} autoComplete="off" /></Form.Item>
        {kind !== 'weCom' && (
          <Form.Item name="secret" label={t('Notices.channel.secret')} extra={one?.hasSecret ? t('Notices.channel.keepSecret') : t(`Notices.secretHelp.${kind}`)}><Input.Password maxLength={200} autoComplete="new-password" /></Form.Item>
        )}
        <Form.Item name="kinds" label={t('Notices.channel.hears')}><Select mode="multiple" options={noticeKinds.map((value) => ({ value, label: t(`Notices.kind.${value}`) }))} /></Form.Item>
        <Form.Item name="team" label={t('Notices.channel.team')} extra={t('Notices.channel.teamHelp')}><CodeSelect kind="teams" placeholder={t('Notices.channel.allTeams')} /></Form.Item>
        <Form.Item name="language" label={t('Notices.channel.language')}><Select options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} /></Form.Item>
        <Form.Item name="isOn" label={t('Notices.channel.on')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Modal>
  );
};
