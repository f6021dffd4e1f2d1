import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { listKey } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { CoachingForm, EvaluationForm } from '../types';
import { CoachingLine } from './Coaching';
import { coachingPath, evaluationPath } from './paths';

interface Draft {
  goal: string;
  item?: string;
  dueOn: Dayjs;
}

/** What the agent is to be coached in because of this contact. */
export const CoachingPart = ({ form }: { form: EvaluationForm }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [draft] = Form.useForm<Draft>();
  const [adds, setAdds] = useState(false);
  const { number } = form.card;
  const found = useQuery({ queryKey: ['coaching-of', number, query], queryFn: ({ signal }) => api.get<KeysetPage<CoachingForm>>(coachingPath, { query: { ...query, evaluation: number }, signal }) });
  const add = useSave({
    send: ({ goal, item, dueOn }: Draft) => api.post(`${evaluationPath(number)}/coaching`, { goal, item: item ?? null, dueOn: dueOn.format('YYYY-MM-DD') }, { query }),
    done: t('Judging.coaching.added'),
    renews: [['coaching-of', number], listKey(coachingPath)],
    form: draft,
    onDone: () => {
      setAdds(false);
      draft.resetFields();
    },
  });
  const items = form.definition.sections.flatMap((section) => section.items);
  const lost = items.filter((item) => {
    const level = item.levels.find((one) => one.code === form.marks[item.code]?.level);
    return level && level.points < Math.max(...item.levels.map((one) => one.points));
  });
  return (
    <Section title={t('Judging.coaching.title')} extra={form.may.coach && !adds && <Button onClick={() => setAdds(true)}>{t('Judging.coaching.add')}</Button>}>
      <PageState query={found}>{(page) => page.items.length === 0 && !adds ? <p className="soft">{t('Judging.coaching.noneHere')}</p> : page.items.map((one) => <CoachingLine key={one.number} one={one} renews={[['coaching-of', number], listKey(coachingPath)]} />)}</PageState>
      {adds && (
        <Form<Draft> form={draft} layout="vertical" requiredMark={false} initialValues={{ dueOn: dayjs().add(7, 'day') }} onFinish={(value) => add.mutate(value)}>
          <Form.Item name="item" label={t('Judging.coaching.item')}>
            <Select allowClear options={(lost.length > 0 ? lost : items).map((item) => ({ value: item.text, label: item.text }))} />
          </Form.Item>
          <Form.Item name="goal" label={t('Judging.coaching.goal')} rules={[{ required: true, message: t('Common.field.required') }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('Judging.coaching.dueOn')}>
            <DatePicker allowClear={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('Common.save')}
          </Button>
        </Form>
      )}
    </Section>
  );
};
