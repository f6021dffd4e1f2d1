import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { outcomes, type FollowUp, type Outcome } from './types';
import { followUpPath } from './useFollowUps';

interface Draft {
  outcome: Outcome;
  secondScore?: number | null;
  note?: string | null;
}

interface Props {
  one: FollowUp;
  etag: string | null;
  renews: (readonly unknown[])[];
  onDone: () => void;
}

/** What came of it, the mark given after the talk, and what the next reader should know. */
export const CloseForm = ({ one, etag, renews, onDone }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [form] = Form.useForm<Draft>();
  const outcome = Form.useWatch<Outcome | undefined>('outcome', form);
  const close = useSave({
    send: (draft: Draft) =>
      api.post(`${followUpPath(one.number)}/close`, { outcome: draft.outcome, note: draft.note ?? null, secondScore: draft.outcome === 'notReached' ? null : (draft.secondScore ?? null) }, { query, etag }),
    renews: [...renews],
    form,
    onDone,
  });
  const points = Array.from({ length: one.most - one.least + 1 }, (_, at) => one.least + at);
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ outcome: one.outcome ?? undefined, secondScore: one.secondScore, note: one.note }}
      onFinish={(draft) => close.mutate(draft)}
    >
      <ProblemAlert error={close.error} className="gap-below" />
      <Form.Item name="outcome" label={t('FollowUps.outcomeOf')} rules={[{ required: true, message: t('Common.field.required') }]}>
        <Radio.Group className="follow-outcomes" options={outcomes.map((value) => ({ value, label: t(`FollowUps.outcome.${value}`) }))} />
      </Form.Item>
      {outcome !== 'notReached' && (
        <Form.Item name="secondScore" label={t('FollowUps.second')} extra={t('FollowUps.secondHelp')}>
          <Radio.Group optionType="button" options={[...points.map((value) => ({ value, label: String(value) })), { value: null as unknown as number, label: t('FollowUps.notAsked') }]} />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('FollowUps.note')} extra={t('FollowUps.noteHelp')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={close.isPending}>
        {one.state === 'closed' ? t('Common.save') : t('FollowUps.close')}
      </Button>
    </Form>
  );
};
