import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { ProblemAlert } from '../common/ProblemAlert';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import { weekdays, type Calendar } from './types';

export const NewCalendar = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ code: string; name: string }>();
  const save = useSave({
    send: ({ code, name }: { code: string; name: string }) =>
      api.post<Calendar>(
        'calendars',
        {
          code,
          name,
          zone: centre.zone,
          officialDaysOff: centre.locale.startsWith('zh') ? 'cn' : null,
          week: weekdays.slice(0, 5).map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
          exceptions: [],
          makeUpDaysFollow: 1,
        },
        { query: { centre: centre.code } },
      ),
    renews: [['calendars']],
    form,
    onDone: ({ code }) => {
      onClose();
      void navigate(centre.path(`calendars/${encodeURIComponent(code)}`));
    },
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <Modal open title={t('Calendars.add')} okText={t('Calendars.create')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{t('Calendars.addText')}</p>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="name" label={t('Calendars.name')} rules={needed}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="code" label={t('Calendars.code')} rules={needed}>
          <Input maxLength={64} className="code" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
