import { useState } from 'react';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { SurveySelect } from '../SurveySelect';
import type { Wave } from './types';
import { wavePage, wavesPath } from './useWave';
import { changeOf, WaveFields, type WaveDraft } from './WaveFields';

interface Draft extends WaveDraft {
  survey: string;
  code: string;
}

const thisMonth = () => new Date().toISOString().slice(0, 7);

/** A round of asking with the newest version of a survey. Nobody is asked before it is opened. */
export const NewWave = ({ survey, onClose }: { survey?: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { month } = useFormats();
  const [form] = Form.useForm<Draft>();
  const [touched, setTouched] = useState({ name: false, code: false });
  const codeOf = (of: string) => `${of}-${thisMonth()}`;

  const save = useSave({
    send: (draft: Draft) => api.post<Wave>(wavesPath, { ...changeOf(draft), survey: draft.survey, code: draft.code }, { query: { centre: centre.code } }),
    renews: [listKey(wavesPath)],
    form,
    onDone: ({ code }) => {
      onClose();
      void navigate(centre.path(wavePage(code)));
    },
  });

  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open width={640} title={t('Waves.add')} okText={t('Waves.create')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Waves.newText')}</p>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ survey, name: month(thisMonth()), code: survey ? codeOf(survey) : '', by: 'us' }}
        onFinish={(draft) => save.mutate(draft)}
        onValuesChange={(changes: Partial<Draft>) => {
          const own = { name: touched.name || 'name' in changes, code: touched.code || 'code' in changes };
          setTouched(own);
          if (changes.survey && !own.code) form.setFieldValue('code', codeOf(changes.survey));
        }}
      >
        <Form.Item name="survey" label={t('Waves.survey')} extra={t('Waves.surveyHelp')} rules={needed}>
          <SurveySelect published />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="name" label={t('Waves.name')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="code" label={t('Voice.code')} extra={t('Voice.new.codeHelp')} rules={needed}>
            <Input maxLength={64} className="code" />
          </Form.Item>
        </div>
        <WaveFields />
      </Form>
    </Modal>
  );
};
