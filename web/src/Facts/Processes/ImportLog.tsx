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

interface Values {
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
  const options = preview.headers.map((value) => ({ value, label: value }));
  const begin = (values: Values) =>
    start.mutate(
      { uploadId: upload.id, ...values, end: values.end ?? null, resource: values.resource ?? null, attributes: values.attributes ?? [], timeFormat: null },
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
        case: preview.case ?? undefined,
        activity: preview.activity ?? undefined,
        time: preview.time ?? undefined,
        end: preview.end ?? undefined,
        resource: preview.resource ?? undefined,
      }}
    >
      <Form.Item name="name" label={t('Processes.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
        <Input maxLength={100} />
      </Form.Item>
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
