import { useState } from 'react';
import { Button, Drawer, Form, Input, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { fieldErrors } from '../../common/problemWords';
import { SendFile } from '../Import/SendFile';
import type { Upload } from '../Import/types';
import { useGiveUp } from '../Import/useImport';
import { LogRead } from './LogRead';
import type { LogPreview } from './types';
import { useImportLog, useLogPreview } from './useLogs';

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ndjson', '.jsonl', '.xes', '.gz'];

/** Columns are named by hand, beginning with a guess. */
const byHand = 'hand';

interface Values {
  preset: string;
  name: string;
  case: string;
  activity: string;
  time: string;
  end?: string;
  resource?: string;
  attributes?: string[];
}

/** A file on its way to a map: sent, its columns named, read. */
export const ImportLog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const giveUp = useGiveUp();
  const close = () => {
    if (upload && !job) giveUp.mutate(upload.id);
    onClose();
  };
  return (
    <Drawer title={upload ? upload.name : t('Processes.import')} open onClose={close} size="large">
      {job ? (
        <LogRead jobId={job} onBack={() => setJob(null)} />
      ) : upload ? (
        <Columns upload={upload} onStarted={setJob} />
      ) : (
        <SendFile accept={extensions} title={t('Processes.drop')} text={t('Processes.dropText')} onUploaded={setUpload} />
      )}
    </Drawer>
  );
};

const Columns = ({ upload, onStarted }: { upload: Upload; onStarted: (job: string) => void }) => {
  const preview = useLogPreview(upload.id);
  return <PageState query={preview}>{(data) => <ColumnsForm upload={upload} preview={data} onStarted={onStarted} />}</PageState>;
};

const ColumnsForm = ({ upload, preview, onStarted }: { upload: Upload; preview: LogPreview; onStarted: (job: string) => void }) => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const start = useImportLog();
  const options = [...new Set([...preview.headers, ...preview.presets.map((one) => one.activity)])].map((value) => ({ value, label: value }));
  const columnsOf = (code: string): Partial<Values> => {
    const known = preview.presets.find((one) => one.code === code);
    const { case: of, activity, time, resource } = known ?? preview;
    return { case: of ?? undefined, activity: activity ?? undefined, time: time ?? undefined, end: known ? undefined : (preview.end ?? undefined), resource: resource ?? undefined, attributes: known?.attributes ?? [] };
  };
  const first = preview.presets[0]?.code ?? byHand;
  const begin = ({ name, case: of, activity, time, ...values }: Values) =>
    start.mutate(
      { uploadId: upload.id, name, case: of, activity, time, end: values.end ?? null, resource: values.resource ?? null, attributes: values.attributes ?? [], timeFormat: null },
      { onSuccess: ({ jobId }) => onStarted(jobId), onError: (error) => form.setFields(fieldErrors(t, error) as Parameters<typeof form.setFields>[0]) },
    );
  const column = (name: keyof Values, isRequired: boolean) => (
    <Form.Item name={name} label={t(`Processes.column.${name}`)} extra={t(`Processes.columnText.${name}`)} rules={isRequired ? [{ required: true, message: t('Common.field.required') }] : []}>
      {preview.isXes ? <Input /> : <Select options={options} allowClear={!isRequired} showSearch mode={name === 'attributes' ? 'multiple' : undefined} />}
    </Form.Item>
  );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={begin}
      initialValues={{
        name: upload.name.replace(/\.(csv|tsv|txt|xlsx|ndjson|jsonl|xes)?(\.gz)?$/i, ''),
        preset: first,
        ...columnsOf(first),
      }}
    >
      <Form.Item name="name" label={t('Processes.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
        <Input maxLength={100} />
      </Form.Item>
      {preview.presets.length > 0 && (
        <Form.Item name="preset" label={t('Processes.preset.label')} extra={t('Processes.preset.text')}>
          <Select
            options={[...preview.presets.map(({ code }) => ({ value: code, label: t(`Processes.preset.known.${code}`) })), { value: byHand, label: t('Processes.preset.hand') }]}
            onChange={(code: string) => form.setFieldsValue(columnsOf(code))}
          />
        </Form.Item>
      )}
      <div className="log-columns">
        {column('case', true)}
        {column('activity', true)}
        {column('time', true)}
        {column('end', false)}
        {column('resource', false)}
        {!preview.isXes && column('attributes', false)}
      </div>
      {preview.rows.length > 0 && (
        <Table
          aria-label={t('Processes.firstRows')}
          className="gap-below"
          size="small"
          rowKey={(row) => preview.rows.indexOf(row)}
          columns={preview.headers.map((title, at) => ({ title, render: (_: unknown, row: string[]) => row[at] }))}
          dataSource={preview.rows}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
      <ProblemAlert error={start.error} className="gap-below" />
      <Button type="primary" htmlType="submit" loading={start.isPending}>
        {t('Processes.read')}
      </Button>
    </Form>
  );
};
