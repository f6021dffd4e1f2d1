import { useState } from 'react';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { DimensionSelect } from '../DimensionSelect';
import { EventForm } from '../Metric/EventForm';
import { sayRange } from '../period';
import { signalStates, type EventMark, type SignalForm } from '../types';
import { factsKey } from '../useFacts';
import { signalKey, signalPath, signalsPath } from './useSignals';

interface Draft {
  state: SignalForm['state'];
  owner: string | null;
  annotation: string | null;
  note: string | null;
}

interface Props {
  tagged: Tagged<SignalForm>;
  day: string;
  events: EventMark[];
}

/** Whose it is, how far it is, what explains it, and what the next reader should know. */
export const WorkForm = ({ tagged, day, events }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const query = { centre: useCentre().code };
  const { data: one, etag } = tagged;
  const [form] = Form.useForm<Draft>();
  const [adds, setAdds] = useState(false);
  const [made, setMade] = useState<EventMark[]>([]);
  const save = useSave({
    send: (draft: Draft) => api.put(signalPath(one.number), { ...draft, owner: draft.owner ?? null, annotation: draft.annotation ?? null, note: draft.note ?? null }, { query, etag }),
    done: t('Signals.saved'),
    renews: [signalKey(one.number), listKey(signalsPath), factsKey('today')],
    form,
  });
  const offered = [...made, ...events.filter((event) => !made.some((one) => one.id === event.id))].filter((event) => event.id != null);
  return (
    <>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ state: one.state, owner: one.owner, annotation: one.annotation, note: one.note }}
        onFinish={(draft) => save.mutate(draft)}
      >
        <Form.Item name="state" label={t('Signals.stateOf')}>
          <Radio.Group options={signalStates.map((value) => ({ value, label: t(`Signals.state.${value}`) }))} />
        </Form.Item>
        <OwnerItem />
        <Form.Item label={t('Signals.event')} extra={t('Signals.eventHelp')}>
          <div className="signal-event">
            <Form.Item name="annotation" noStyle>
              <Select
                aria-label={t('Signals.event')}
                allowClear
                placeholder={t('Signals.eventNone')}
                options={offered.map((event) => ({ value: event.id, label: `${event.text} (${sayRange(event.from, event.to, f.locale)})` }))}
              />
            </Form.Item>
            <Button onClick={() => setAdds(true)}>{t('Facts.event.add')}</Button>
          </div>
        </Form.Item>
        <Form.Item name="note" label={t('Signals.note')} extra={t('Signals.noteHelp')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('Common.save')}
        </Button>
      </Form>
      {adds && (
        <EventForm
          day={day}
          onClose={() => setAdds(false)}
          onDone={(event) => {
            setMade([event, ...made]);
            form.setFieldValue('annotation', event.id);
          }}
        />
      )}
    </>
  );
};

const OwnerItem = () => {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Draft>();
  const owner = Form.useWatch('owner', form);
  return (
    <Form.Item name="owner" label={t('Signals.owner')}>
      <DimensionSelect cut="agent" label={t('Signals.owner')} value={owner ?? null} onChange={(code) => form.setFieldValue('owner', code)} />
    </Form.Item>
  );
};
