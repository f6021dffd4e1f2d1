import { useState } from 'react';
import { Button, DatePicker, Drawer, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { fieldErrors } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { currentLanguage } from '../../words';
import { LogRead } from './LogRead';
import { useMapCases } from './useLogs';

interface Values {
  days: [Dayjs, Dayjs];
  name: string;
}

const written = (day: Dayjs) => day.format('YYYY-MM-DD');

/** The desk's own cases of a period on their way to a map. */
export const MapCases = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const { zone } = useCentre();
  const [form] = Form.useForm<Values>();
  const [job, setJob] = useState<string | null>(null);
  const start = useMapCases();
  const nameOf = (from: Dayjs, to: Dayjs) => t('Processes.ofCases.name', { from: written(from), to: written(to) });
  const today = dayjs(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date()));
  const first = today.subtract(89, 'day');
  const begin = ({ name, days: [from, to] }: Values) =>
    start.mutate(
      { name, from: written(from), to: written(to), type: null, language: currentLanguage() },
      {
        onSuccess: ({ jobId }) => setJob(jobId),
        onError: (error) => form.setFields(fieldErrors(t, error).map((one) => ({ ...one, name: one.name[0] === 'name' ? 'name' : 'days' }))),
      },
    );
  return (
    <Drawer title={t('Processes.ofCases.title')} open onClose={onClose} size="large">
      {job ? (
        <LogRead jobId={job} onBack={() => setJob(null)} />
      ) : (
        <Form<Values> form={form} layout="vertical" onFinish={begin} initialValues={{ days: [first, today], name: nameOf(first, today) }}>
          <p className="soft">{t('Processes.ofCases.text')}</p>
          <Form.Item name="days" label={t('Processes.ofCases.days')} extra={t('Processes.ofCases.daysText')}>
            <DatePicker.RangePicker
              className="wide"
              allowClear={false}
              onChange={(chosen) => {
                const [from, to] = chosen ?? [];
                if (from && to && !form.isFieldTouched('name')) form.setFieldValue('name', nameOf(from, to));
              }}
            />
          </Form.Item>
          <Form.Item name="name" label={t('Processes.name')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Input maxLength={100} />
          </Form.Item>
          <ProblemAlert error={start.error} className="gap-below" />
          <Button type="primary" htmlType="submit" loading={start.isPending}>
            {t('Processes.ofCases.make')}
          </Button>
        </Form>
      )}
    </Drawer>
  );
};
