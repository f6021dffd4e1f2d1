import { useState } from 'react';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { Schemas } from '../../../api/schemas';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import { useSave } from '../../../common/useSave';
import type { LowMark } from '../../definition/lowMark';
import { newKey } from '../../Kiosk/outbox';
import type { Cuts } from '../CutFields';
import type { Wave } from '../types';
import { wavePath } from '../useWave';

interface Draft {
  reach: string;
  name?: string;
  words?: string;
}

interface Props {
  wave: Wave;
  low: LowMark;
  language: string;
  cuts?: Cuts;
  onClose: () => void;
}

/** Whom a low mark that was typed in concerns, if they agreed: it goes by itself, under a key of its own. */
export const AskBack = ({ wave, low, language, cuts, onClose }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [once] = useState(newKey);
  const save = useSave({
    send: (draft: Draft) =>
      api.post<Schemas['FollowUpRaised']>(`${wavePath(wave.code)}/followups`, { followUp: { once, score: low.mark, language, ...draft }, cuts }, { query: { centre: centre.code } }),
    form,
    onDone: ({ number, dueAt }) => {
      void message.success(t('Waves.typeIn.back.raised', { number, due: dateTime(dueAt) }));
      onClose();
    },
  });
  return (
    <Modal open title={t('Waves.typeIn.back.title')} okText={t('Waves.typeIn.back.send')} cancelText={t('Waves.typeIn.back.leave')} confirmLoading={save.isPending} mask={{ closable: false }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Waves.typeIn.back.text', { ...low })}</p>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="reach" label={t('Waves.typeIn.back.reach')} extra={t('Waves.typeIn.back.reachHelp')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('Waves.typeIn.back.name')}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="words" label={t('Waves.typeIn.back.words')}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
