import { useQueryClient } from '@tanstack/react-query';
import { CheckCircleOutlined, EyeOutlined } from '@ant-design/icons';
import { Alert, Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useMe } from '../../common/useMe';
import { useSave } from '../../common/useSave';
import { weightingPage, weightingPath, weightingsPath } from '../paths';
import type { WeightingForm } from '../types';
import { weightingKey } from '../useLead';

/** Who has seen this, and putting the weights into use: first seen, then with a reason. */
export const PutPart = ({ tagged: { data: form, etag } }: { tagged: Tagged<WeightingForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const f = useFormats();
  const me = useMe().data?.user?.name;
  const [put] = Form.useForm<{ from: Dayjs; reason: string }>();
  const query = { centre: centre.code };
  const kept = (answer: Tagged<WeightingForm>) => client.setQueryData(weightingKey(form.number, centre.code), answer);
  const see = useSave({ send: () => api.postTagged<WeightingForm>(`${weightingPath(form.number)}/rehearsals`, undefined, { query, etag }), done: t('Weighing.put.seenDone'), quiet: true, onDone: kept });
  const use = useSave({
    send: (draft: { from: Dayjs; reason: string }) => api.postTagged<WeightingForm>(`${weightingPath(form.number)}/use`, { from: draft.from.format('YYYY-MM-DD'), reason: draft.reason }, { query, etag }),
    done: t('Weighing.put.done'),
    renews: [listKey(weightingsPath), ['scorecard-page'], ['rehearsal']],
    form: put,
    onDone: kept,
  });
  const mayPut = centre.can('lead.weigh') !== undefined && form.state === 'draft';
  const hasSeen = form.rehearsals.some((seen) => seen.by === me && seen.isOfThis);
  const faults = Object.keys(form.wrong).length;
  if (!mayPut && form.rehearsals.length === 0) return null;
  return (
    <Section title={mayPut ? t('Weighing.put.title') : t('Weighing.put.seenBy')}>
      {form.rehearsals.length > 0 && (
        <ul className="lead-seen">
          {form.rehearsals.map((seen) => (
            <li key={`${seen.by} ${seen.at}`} className={seen.isOfThis ? undefined : 'soft'}>
              <EyeOutlined aria-hidden="true" /> {t('Weighing.put.seen', { by: seen.by, at: f.dateTime(seen.at), from: f.date(seen.from), to: f.date(seen.to), risks: f.number(seen.risks) })}
              {!seen.isOfThis && ` ${t('Weighing.put.older')}`}
            </li>
          ))}
        </ul>
      )}
      {mayPut && faults > 0 && (
        <Alert type="warning" showIcon title={t('Weighing.put.faults', { count: faults })} description={<Link to={centre.path(weightingPage(form.number))}>{t('Weighing.rehearsal.weights')}</Link>} />
      )}
      {mayPut && faults === 0 && !hasSeen && (
        <>
          <p>{t('Weighing.put.first')}</p>
          <ProblemAlert error={see.error} className="gap-below" />
          <Button icon={<CheckCircleOutlined />} loading={see.isPending} onClick={() => see.mutate()}>
            {t('Weighing.put.see')}
          </Button>
        </>
      )}
      {mayPut && faults === 0 && hasSeen && (
        <Form form={put} layout="vertical" requiredMark={false} className="lead-put" initialValues={{ from: dayjs() }} onFinish={(draft) => use.mutate(draft)}>
          <ProblemAlert error={use.error} className="gap-below" />
          <Form.Item name="from" label={t('Weighing.put.from')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <DatePicker allowClear={false} disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
          </Form.Item>
          <Form.Item name="reason" label={t('Weighing.put.reason')} extra={t('Weighing.put.reasonHelp')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={use.isPending}>
            {t('Weighing.put.act')}
          </Button>
        </Form>
      )}
    </Section>
  );
};
