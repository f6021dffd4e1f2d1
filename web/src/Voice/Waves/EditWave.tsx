import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import { Conflict } from '../../common/Conflict';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { useOwners } from '../FollowUps/useFollowUps';
import type { Wave, WaveOwner } from './types';
import { waveKey, wavePath, wavesPath } from './useWave';
import { changeOf, draftOf, WaveFields, type WaveDraft } from './WaveFields';

const fields = ['name', 'opensOn', 'closesOn', 'population', 'asked', 'conductedBy', 'owners'] as const;

/** Name, dates, population and who asks. The survey's version stays what it was. */
export const EditWave = ({ first, onClose }: { first: Tagged<Wave>; onClose: () => void }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<WaveDraft>();
  const [etag, setEtag] = useState(first.etag);
  const query = { centre: useCentre().code };
  const { code } = first.data;
  const save = useSave({
    send: (draft: WaveDraft) => api.put<Wave>(wavePath(code), changeOf(draft), { query, etag }),
    done: t('Common.saved'),
    renews: [waveKey(code), listKey(wavesPath)],
    form,
    onDone: onClose,
  });
  const { error } = save;
  const theirs = isProblem(error, 'changed') ? (error.problem.current as Wave) : null;
  const labels: Record<string, string> = { name: t('Waves.name'), opensOn: t('Waves.opensOn'), closesOn: t('Waves.closesOn'), population: t('Waves.population'), asked: t('Waves.asked'), conductedBy: t('Waves.conductedBy'), owners: t('FollowUps.owners') };
  const people = new Map((useOwners().data ?? []).map(({ id, name }) => [id, name]));
  const sayOwners = (owners: WaveOwner[]) => owners.map((one) => `${one.cut ? `${t(`Voice.cut.${one.cut}`)} ${one.member}: ` : ''}${people.get(one.owner) ?? one.owner}`).join('; ') || t('Common.none');

  const decide = async (take: 'theirs' | 'mine') => {
    const now = await api.getTagged<Wave>(wavePath(code), { query });
    setEtag(now.etag);
    save.reset();
    if (take === 'theirs') form.setFieldsValue(draftOf(now.data));
    void client.invalidateQueries({ queryKey: waveKey(code) });
  };

  return (
    <Modal open width={640} title={t('Waves.edit')} okText={t('Common.save')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      {theirs ? (
        <Conflict
          theirs={theirs}
          mine={changeOf({ ...draftOf(first.data), ...form.getFieldsValue() })}
          fields={[...fields]}
          label={(field) => labels[field] ?? field}
          show={(field, value) => (value == null ? t('Common.none') : field === 'owners' ? sayOwners(value as WaveOwner[]) : String(value))}
          onDecide={(take) => void decide(take)}
        />
      ) : (
        <ProblemAlert error={error} className="gap-below" />
      )}
      <Form<WaveDraft> form={form} layout="vertical" requiredMark={false} initialValues={draftOf(first.data)} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="name" label={t('Waves.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <WaveFields />
      </Form>
    </Modal>
  );
};
