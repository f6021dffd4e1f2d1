import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { Copyable } from '../../common/Copyable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { CutFields, type Cuts } from './CutFields';
import type { Wave } from './types';
import { waveKey, wavePath } from './useWave';

type KioskCard = Schemas['KioskCard'];

interface Draft {
  name: string;
  cuts?: Cuts;
}

/** The devices in halls that ask for this wave: each has an address of its own, which says where it stands. */
export const Kiosks = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const path = `${wavePath(wave.code)}/kiosks`;
  const key = [...waveKey(wave.code), 'kiosks'];
  const kiosks = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<KioskCard[]>(path, { query, signal }) });
  const [form] = Form.useForm<Draft>();
  const add = useSave({
    send: (draft: Draft) => api.post(path, draft, { query }),
    done: t('Waves.kiosks.added'),
    renews: [key],
    form,
    onDone: () => form.resetFields(['name']),
  });
  const remove = useSave({ send: (id: string) => api.delete(`${path}/${id}`, { query }), done: t('Waves.kiosks.removed'), renews: [key] });
  return (
    <Modal open width={640} title={t('Waves.kiosks.title')} onCancel={onClose} footer={null}>
      <p className="soft">{t('Waves.kiosks.text')}</p>
      <ul className="kiosk-list">
        {kiosks.data?.filter((one) => !one.isRemoved).map(({ id, name, link }) => (
          <li key={id}>
            <div className="kiosk-name">
              <strong>{name}</strong>
              <Popconfirm title={t('Waves.kiosks.removeTitle', { name })} description={t('Waves.kiosks.removeText')} okText={t('Waves.kiosks.remove')} onConfirm={() => remove.mutate(id)}>
                <Button type="text" danger icon={<DeleteOutlined />} aria-label={t('Waves.kiosks.removeTitle', { name })} />
              </Popconfirm>
            </div>
            <Copyable text={`${window.location.origin}/kiosk/${link}`} label={t('Waves.kiosks.address')} />
          </li>
        ))}
      </ul>
      <ProblemAlert error={add.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} onFinish={(draft) => add.mutate(draft)}>
        <Form.Item name="name" label={t('Waves.kiosks.name')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={100} placeholder={t('Waves.kiosks.nameExample')} />
        </Form.Item>
        <CutFields legend={t('Waves.kiosks.cuts')} within="cuts" />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('Waves.kiosks.add')}
        </Button>
      </Form>
    </Modal>
  );
};
