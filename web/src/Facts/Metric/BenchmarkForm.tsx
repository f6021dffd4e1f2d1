import { Button, DatePicker, Form, Input, InputNumber, Modal, Popconfirm, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { fromEntry, toEntry } from '../format';
import { benchmarkKinds, type Gap, type MetricInfo } from '../types';
import { factsKey } from '../useFacts';

interface Draft {
  kind: (typeof benchmarkKinds)[number];
  name: string;
  value: number;
  source: string;
  asOf: Dayjs;
}

interface Props {
  metric: MetricInfo;
  /** What is changed; a new one without it. */
  line?: Gap['lines'][number] | undefined;
  onClose: () => void;
}

/** Writes down what others reach, who says so, and of when. */
export const BenchmarkForm = ({ metric, line, onClose }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const path = line ? `facts/benchmarks/${line.against}` : 'facts/benchmarks';
  const renews = [factsKey()];
  const save = useSave({
    send: (draft: Draft) => {
      const body = { ...draft, metric: metric.code, value: fromEntry(metric.unit, draft.value), asOf: draft.asOf.format('YYYY-MM-DD') };
      return line ? api.put(path, body, { query }) : api.post(path, body, { query });
    },
    done: t('Facts.gap.saved'),
    renews,
    form,
    onDone: onClose,
  });
  const remove = useSave({ send: () => api.delete(path, { query }), done: t('Facts.gap.removed'), renews, onDone: onClose });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal
      open
      title={line ? t('Facts.gap.change') : t('Facts.gap.add')}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        line && (
          <Popconfirm key="remove" title={t('Facts.gap.removeSure')} onConfirm={() => remove.mutate()}>
            <Button danger loading={remove.isPending}>{t('Facts.gap.remove')}</Button>
          </Popconfirm>
        ),
        <Button key="cancel" onClick={onClose}>{t('Facts.cancel')}</Button>,
        <Button key="save" type="primary" loading={save.isPending} onClick={() => form.submit()}>{t('Facts.save')}</Button>,
      ]}
    >
      <ProblemAlert error={save.error ?? remove.error} className="gap-below" />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={line ? { kind: line.kind, name: line.name, value: toEntry(metric.unit, line.value), source: line.source, asOf: dayjs(line.asOf) } : { kind: 'industry', asOf: dayjs() }}
        onFinish={(draft) => save.mutate(draft)}
      >
        <Form.Item name="kind" label={t('Facts.gap.whose')}>
          <Radio.Group options={benchmarkKinds.map((value) => ({ value, label: t(`Facts.gap.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('Facts.gap.name')} rules={needed}>
          <Input maxLength={100} placeholder={t('Facts.gap.nameExample')} />
        </Form.Item>
        <Form.Item name="value" label={t('Facts.gap.value')} rules={needed}>
          <InputNumber suffix={t(`Facts.unit.${metric.unit}`)} />
        </Form.Item>
        <Form.Item name="source" label={t('Facts.gap.source')} extra={t('Facts.gap.sourceHelp')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="asOf" label={t('Facts.gap.asOf')} rules={needed}>
          <DatePicker allowClear={false} maxDate={dayjs()} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
