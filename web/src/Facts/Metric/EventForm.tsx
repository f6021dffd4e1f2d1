import { Checkbox, DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { eventKinds, type Cut, type EventMark } from '../types';
import { factsKey } from '../useFacts';

interface Draft {
  kind: EventMark['kind'];
  span: [Dayjs, Dayjs];
  text: string;
  here: boolean;
}

interface Props {
  /** Where the calendar opens. */
  day: string;
  /** What the view is narrowed to: the event may be about that only. */
  cut?: { cut: Cut; code: string } | undefined;
  onClose: () => void;
  onDone?: (made: EventMark) => void;
}

const isoDate = 'YYYY-MM-DD';

/** Writes down what happened: it shows on every chart that it touches. */
export const EventForm = ({ day, cut, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const save = useSave({
    send: ({ kind, span: [from, to], text, here }: Draft) =>
      api.post<EventMark>('facts/annotations', { kind, from: from.format(isoDate), to: to.format(isoDate), text, ...(here && cut) }, { query }),
    done: t('Facts.event.done'),
    renews: [factsKey()],
    form,
    onDone: (made) => {
      onDone?.(made);
      onClose();
    },
  });
  return (
    <Modal open title={t('Facts.event.add')} onCancel={onClose} okText={t('Facts.save')} cancelText={t('Facts.cancel')} confirmLoading={save.isPending} onOk={() => form.submit()} destroyOnHidden>
      <p className="soft">{t('Facts.event.help')}</p>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'outage', span: [dayjs(day), dayjs(day)], here: cut != null }} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="kind" label={t('Facts.event.kindOf')}>
          <Radio.Group options={eventKinds.map((value) => ({ value, label: t(`Facts.event.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="span" label={t('Facts.event.when')} rules={[{ required: true, message: t('Common.field.required') }]}>
          <DatePicker.RangePicker allowClear={false} />
        </Form.Item>
        <Form.Item name="text" label={t('Facts.event.text')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={200} />
        </Form.Item>
        {cut && (
          <Form.Item name="here" valuePropName="checked">
            <Checkbox>{t('Facts.event.here', { cut: t(`Facts.cut.${cut.cut}`), code: cut.code })}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
};
