import { Alert, Form, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { saveFile } from '../../common/saveFile';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { CutFields, type Cuts } from './CutFields';
import type { Wave } from './types';
import { waveKey, wavePath, wavesPath } from './useWave';

interface Draft extends Cuts {
  count: number;
  format: 'csv' | 'xlsx';
}

const most = 50_000;

/** Addresses that answer once each, as a file: shown this once, for only their hashes are kept. */
export const OneUseAddresses = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [form] = Form.useForm<Draft>();
  const make = useSave({
    send: async ({ format, ...asked }: Draft) => {
      const file = await api.postForFile(`${wavePath(wave.code)}/tokens`, asked, { query: { centre: centre.code, format } });
      saveFile(file, `${wave.code}_addresses.${format}`);
    },
    done: t('Waves.tokens.done'),
    renews: [waveKey(wave.code), listKey(wavesPath)],
    form,
    onDone: onClose,
  });
  return (
    <Modal open width={600} title={t('Waves.tokens.title')} okText={t('Waves.tokens.make')} okButtonProps={{ loading: make.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Waves.tokens.text')}</p>
      <ProblemAlert error={make.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ count: 100, format: 'csv' }} onFinish={(draft) => make.mutate(draft)}>
        <div className="form-pair">
          <Form.Item name="count" label={t('Waves.tokens.count')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <InputNumber<number> min={1} max={most} precision={0} className="wide" />
          </Form.Item>
          <Form.Item name="format" label={t('Waves.tokens.format')}>
            <Radio.Group options={[{ value: 'csv', label: 'CSV' }, { value: 'xlsx', label: 'Excel' }]} />
          </Form.Item>
        </div>
        <CutFields legend={t('Waves.tokens.of')} />
      </Form>
      <Alert type="warning" showIcon title={t('Waves.tokens.warning')} />
    </Modal>
  );
};
