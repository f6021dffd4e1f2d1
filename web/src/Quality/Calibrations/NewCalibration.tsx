import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { formsPath } from '../Forms/paths';
import { plansPath } from '../Plans/paths';
import type { CalibrationForm, Evaluator, PlanCard, PlanForm, ScorecardCard } from '../types';
import { calibrationPath, calibrationsPath } from './paths';

interface Draft {
  name: string;
  form: string;
  span?: [Dayjs, Dayjs];
  contacts: number;
  limit: number;
  plan?: string;
  evaluators: string[];
}

interface Props {
  /** A draw whose contacts everybody is to judge; without one they are drawn anew. */
  draw?: { plan: PlanForm; number: number; name: string };
  onClose: () => void;
}

/** The most contacts of one calibration, and so many as an hour together has room for. */
const most = 100;
const usual = 10;

/** Whose judgement is compared, on which contacts. */
export const NewCalibration = ({ draw, onClose }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const query = { centre: centre.code };
  const forms = useQuery({ queryKey: ['plan-forms', query], queryFn: ({ signal }) => api.get<KeysetPage<ScorecardCard>>(formsPath, { query: { ...query, limit: 200 }, signal }) });
  const people = useQuery({ queryKey: ['evaluators', query], queryFn: ({ signal }) => api.get<Evaluator[]>(`${plansPath}/evaluators`, { query, signal }) });
  const plans = useQuery({ queryKey: ['calibration-plans', query], queryFn: ({ signal }) => api.get<KeysetPage<PlanCard>>(plansPath, { query: { ...query, limit: 200 }, signal }) });
  const open = useSave({
    send: ({ span, ...draft }: Draft) =>
      api.post<CalibrationForm>(
        calibrationsPath,
        draw ? { ...draft, plan: draw.plan.code, draw: draw.number } : { ...draft, from: span?.[0].format('YYYY-MM-DD'), to: span?.[1].format('YYYY-MM-DD') },
        { query },
      ),
    renews: [listKey(calibrationsPath)],
    form,
    onDone: ({ number }) => void navigate(centre.path(calibrationPath(number))),
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open title={t('Judging.calibration.add')} okText={t('Judging.calibration.begin')} okButtonProps={{ loading: open.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{draw ? t('Judging.calibration.ofDrawText') : t('Judging.calibration.addText')}</p>
      <ProblemAlert error={open.error} className="gap-below" />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          draw
            ? { name: t('Judging.calibration.usualName', { month: draw.name }), form: draw.plan.plan.form, evaluators: draw.plan.plan.evaluators, contacts: Math.max(usual, Math.min(2 * usual, draw.plan.plan.size)), limit: 8 }
            : { name: t('Judging.calibration.usualName', { month: dayjs().format('YYYY-MM') }), contacts: usual, limit: 8, span: [dayjs().subtract(30, 'day'), dayjs()] }
        }
        onFinish={(draft) => open.mutate(draft)}
      >
        <Form.Item name="name" label={t('Judging.plan.name')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="form" label={t('Quality.nav.forms')} rules={needed}>
          <Select options={(forms.data?.items ?? []).filter((one) => one.published > 0).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="evaluators" label={t('Judging.plan.evaluators')} rules={needed}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        {!draw && (
          <>
            <Form.Item name="span" label={t('Judging.draw.period')} rules={needed}>
              <DatePicker.RangePicker allowClear={false} />
            </Form.Item>
            <Form.Item name="plan" label={t('Judging.calibration.within')}>
              <Select allowClear placeholder={t('Judging.calibration.withinAll')} options={(plans.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
          </>
        )}
        <div className="edit-row">
          <Form.Item name="contacts" label={draw ? t('Judging.calibration.atMost') : t('Judging.calibration.contacts')} className="quality-field">
            <InputNumber min={2} max={most} />
          </Form.Item>
          <Form.Item name="limit" label={t('Judging.calibration.limit')} className="quality-field">
            <InputNumber min={1} max={100} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
};
