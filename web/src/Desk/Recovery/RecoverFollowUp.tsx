import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { casePath } from '../useDesk';
import { recoveriesPath } from './useRecovery';

interface Props {
  number: number;
  /** The case that the follow-up is; another may be named, where the matter is a case already. */
  ownCase?: number | null;
}

/** A low score becomes a recovery on the case it is about. */
export const RecoverFollowUp = ({ number, ownCase }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ number: string }>();
  const caseOf = (given: string) => Number(given.trim().replace('#', ''));
  const open = useSave({
    send: (draft: { number: string }) => api.post(`${casePath(caseOf(draft.number))}/recovery`, { reason: 'lowScore', followUp: number }, { query: { centre: centre.code } }),
    renews: [listKey(recoveriesPath), ['case-recovery']],
    done: t('Recovery.opened'),
    quiet: true,
    onDone: (_, draft) => void navigate(centre.path(casePath(caseOf(draft.number)))),
  });
  if (centre.can('desk.work') === undefined) return null;
  return (
    <Section title={t('Recovery.one')}>
      <p className="soft">{ownCase == null ? t('Recovery.fromFollowUp') : t('Recovery.fromFollowUpCase')}</p>
      <ProblemAlert error={open.error} className="gap-below" />
      <Form form={form} layout="inline" requiredMark={false} initialValues={{ number: ownCase == null ? '' : `#${ownCase}` }} onFinish={(draft) => open.mutate(draft)}>
        <Form.Item name="number" rules={[{ required: true, pattern: /^\s*#?\d{1,9}\s*$/, message: t('Desk.links.aNumber') }]}>
          <Input aria-label={t('Recovery.caseNumber')} placeholder={t('Recovery.caseNumber')} maxLength={12} />
        </Form.Item>
        <Button htmlType="submit" loading={open.isPending}>{t('Recovery.open')}</Button>
      </Form>
    </Section>
  );
};
