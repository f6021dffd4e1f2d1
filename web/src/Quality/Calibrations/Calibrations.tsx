import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { formsPath } from '../Forms/paths';
import { plansPath } from '../Plans/paths';
import type { CalibrationCard, CalibrationForm, Evaluator, PlanCard, ScorecardCard } from '../types';
import { calibrationPath, calibrationsPath } from './paths';
import '../Quality.css';

/** Whether evaluators judge alike. */
export const Calibrations = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime, number } = useFormats();
  const [adds, setAdds] = useState(false);
  const edits = centre.can('quality.edit') !== undefined;
  const begin = edits && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdds(true)}>
      {t('Quality.calibration.add')}
    </Button>
  );
  return (
    <Page title={t('Quality.nav.calibrations')} subtitle={t('Quality.calibration.text')} actions={begin}>
      <Section flush>
        <KeysetTable<CalibrationCard>
          path={calibrationsPath}
          query={{ centre: centre.code }}
          rowKey="number"
          label={t('Quality.nav.calibrations')}
          onOpen={(one) => void navigate(centre.path(calibrationPath(one.number)))}
          empty={<Nothing title={t('Quality.calibration.none')} action={begin}>{t('Quality.calibration.noneText')}</Nothing>}
          columns={[
            {
              title: t('Quality.plan.name'),
              render: (_, one) => (
                <Link className="quality-name" to={centre.path(calibrationPath(one.number))} onClick={(event) => event.stopPropagation()}>
                  {one.name}
                </Link>
              ),
            },
            {
              title: t('Quality.evaluation.state'),
              render: (_, one) => (
                <span className="quality-facts">
                  <Mark tone={one.closedAt ? 'good' : 'plain'}>{one.closedAt ? t('Quality.calibration.closed') : t('Quality.calibration.open')}</Mark>
                  {one.mine > 0 && <Mark tone="bad">{t('Quality.calibration.mine', { count: one.mine })}</Mark>}
                </span>
              ),
            },
            { title: t('Quality.calibration.size'), render: (_, one) => t('Quality.calibration.sized', { contacts: one.contacts, evaluators: one.evaluators }) },
            { title: t('Quality.draw.progress'), align: 'right', render: (_, one) => `${number(one.done)} / ${number(one.contacts * one.evaluators)}` },
            { title: t('Quality.calibration.agreement'), align: 'right', render: (_, one) => number(one.agreement, 2) },
            { title: t('Quality.evaluation.when'), render: (_, one) => dateTime(one.closedAt ?? one.openedAt) },
          ]}
        />
      </Section>
      {adds && <NewCalibration onClose={() => setAdds(false)} />}
    </Page>
  );
};

interface Draft {
  name: string;
  form: string;
  span: [Dayjs, Dayjs];
  contacts: number;
  limit: number;
  plan?: string;
  evaluators: string[];
}

const NewCalibration = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const query = { centre: centre.code };
  const forms = useQuery({ queryKey: ['plan-forms', query], queryFn: ({ signal }) => api.get<KeysetPage<ScorecardCard>>(formsPath, { query: { ...query, limit: 200 }, signal }) });
  const people = useQuery({ queryKey: ['evaluators', query], queryFn: ({ signal }) => api.get<Evaluator[]>(`${plansPath}/evaluators`, { query, signal }) });
  const plans = useQuery({ queryKey: ['calibration-plans', query], queryFn: ({ signal }) => api.get<KeysetPage<PlanCard>>(plansPath, { query: { ...query, limit: 200 }, signal }) });
  const open = useSave({
    send: ({ span, ...draft }: Draft) => api.post<CalibrationForm>(calibrationsPath, { ...draft, from: span[0].format('YYYY-MM-DD'), to: span[1].format('YYYY-MM-DD') }, { query }),
    renews: [listKey(calibrationsPath)],
    form,
    onDone: ({ number }) => void navigate(centre.path(calibrationPath(number))),
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open title={t('Quality.calibration.add')} okText={t('Quality.calibration.begin')} okButtonProps={{ loading: open.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Quality.calibration.addText')}</p>
      <ProblemAlert error={open.error} className="gap-below" />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: t('Quality.calibration.usualName', { month: dayjs().format('YYYY-MM') }), contacts: 10, limit: 8, span: [dayjs().subtract(30, 'day'), dayjs()] }}
        onFinish={(draft) => open.mutate(draft)}
      >
        <Form.Item name="name" label={t('Quality.plan.name')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="form" label={t('Quality.nav.forms')} rules={needed}>
          <Select options={(forms.data?.items ?? []).filter((one) => one.published > 0).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="evaluators" label={t('Quality.plan.evaluators')} rules={needed}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="span" label={t('Quality.draw.period')} rules={needed}>
          <DatePicker.RangePicker allowClear={false} />
        </Form.Item>
        <Form.Item name="plan" label={t('Quality.calibration.within')}>
          <Select allowClear placeholder={t('Quality.calibration.withinAll')} options={(plans.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <div className="edit-row">
          <Form.Item name="contacts" label={t('Quality.calibration.contacts')} className="quality-field">
            <InputNumber min={2} max={100} />
          </Form.Item>
          <Form.Item name="limit" label={t('Quality.calibration.limit')} className="quality-field">
            <InputNumber min={1} max={100} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
};
