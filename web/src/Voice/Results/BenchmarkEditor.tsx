import { useState } from 'react';
import { DeleteOutlined, FlagOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { fieldErrors } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { benchmarkKinds, type BenchmarkKind } from './types';
import { useBenchmarks, useChangeBenchmarks } from './useResults';

interface Fields {
  construct: string;
  kind: BenchmarkKind;
  name: string;
  value: number;
  source: string;
  on: Dayjs;
}

/** What others reach, with source and date; lines in the charts of every wave of the centre. */
export const BenchmarkEditor = ({ constructs }: { constructs: { code: string; name: string }[] }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!useCentre().can('voice.edit')) return null;
  return (
    <>
      <Button type="text" size="small" icon={<FlagOutlined />} onClick={() => setOpen(true)}>
        {t('Results.benchmark.title')}
      </Button>
      {isOpen && <Dialog constructs={constructs} onClose={() => setOpen(false)} />}
    </>
  );
};

const Dialog = ({ constructs, onClose }: { constructs: { code: string; name: string }[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const benchmarks = useBenchmarks();
  const change = useChangeBenchmarks();
  const [form] = Form.useForm<Fields>();
  const nameOf = (code: string) => constructs.find((one) => one.code === code)?.name ?? code;
  const add = ({ on, ...fields }: Fields) =>
    change.mutate(
      { add: { ...fields, on: on.format('YYYY-MM-DD') } },
      { onSuccess: () => form.resetFields(), onError: (error) => form.setFields(fieldErrors(t, error) as Parameters<typeof form.setFields>[0]) },
    );
  return (
    <Modal open title={t('Results.benchmark.title')} onCancel={onClose} footer={null} width={640}>
      <p className="soft">{t('Results.benchmark.text')}</p>
      <ProblemAlert error={change.error} className="gap-below" />
      <ul className="benchmark-list">
        {(benchmarks.data ?? []).map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.name}</b> · {nameOf(one.construct)} · {f.number(one.value, 1)}
              <div className="soft">
                {t(`Results.benchmark.kind.${one.kind}`)} · {one.source}, {f.date(one.on)}
              </div>
            </span>
            <Button type="text" icon={<DeleteOutlined />} aria-label={t('Results.benchmark.remove', { name: one.name })} onClick={() => change.mutate({ remove: one.id })} />
          </li>
        ))}
      </ul>
      <Form form={form} layout="vertical" onFinish={add} requiredMark={false} initialValues={{ kind: 'industry', construct: constructs.find((one) => one.code === 'Satisfaction')?.code ?? constructs[0]?.code }}>
        <div className="form-pair">
          <Form.Item name="construct" label={t('Results.construct')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Select options={constructs.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
          <Form.Item name="kind" label={t('Results.benchmark.whose')}>
            <Select options={benchmarkKinds.map((kind) => ({ value: kind, label: t(`Results.benchmark.kind.${kind}`) }))} />
          </Form.Item>
          <Form.Item name="name" label={t('Results.benchmark.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="value" label={t('Results.benchmark.value')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <InputNumber min={0} max={100} className="wide" />
          </Form.Item>
          <Form.Item name="source" label={t('Results.benchmark.source')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="on" label={t('Results.benchmark.on')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <DatePicker className="wide" />
          </Form.Item>
        </div>
        <Button htmlType="submit" type="primary" loading={change.isPending}>
          {t('Results.benchmark.add')}
        </Button>
      </Form>
    </Modal>
  );
};
