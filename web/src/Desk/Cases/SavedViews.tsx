import { useState } from 'react';
import { DeleteOutlined, SaveOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { CaseView } from '../types';
import { casesPath, viewsPath } from '../useDesk';

const plain = (search: string) => new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => name !== 'after').toSorted(([a], [b]) => a.localeCompare(b))).toString();

/** Filters that one comes back to: one click each; the present ones can be kept under a name. */
export const SavedViews = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const here = plain(useLocation().search);
  const [isOpen, setIsOpen] = useState(false);
  const query = { centre: centre.code };
  const queryKey = ['case-views', query];
  const views = useQuery({ queryKey, queryFn: ({ signal }) => api.get<CaseView[]>(viewsPath, { query, signal }) }).data ?? [];
  const keep = (now: CaseView[]) => client.setQueryData(queryKey, now);
  const remove = useMutation({ mutationFn: (id: string) => api.delete<CaseView[]>(`${viewsPath}/${id}`, { query }), onSuccess: keep });
  const isKept = views.some((view) => plain(view.query) === here);
  if (views.length === 0 && here === '') return null;
  return (
    <nav className="desk-views" aria-label={t('Desk.views.title')}>
      {views.map((view) => (
        <span key={view.id} className={`desk-view ${plain(view.query) === here ? 'desk-view-here' : ''}`}>
          <Link to={centre.path(`${casesPath}?${view.query}`)} aria-current={plain(view.query) === here || undefined}>
            {view.name}
          </Link>
          {view.isShared && <span className="soft">{t('Desk.views.shared')}</span>}
          {view.isMine && <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('Desk.views.remove', { name: view.name })} onClick={() => remove.mutate(view.id)} />}
        </span>
      ))}
      {here !== '' && !isKept && (
        <Button size="small" type="text" icon={<SaveOutlined />} onClick={() => setIsOpen(true)}>
          {t('Desk.views.save')}
        </Button>
      )}
      {isOpen && <KeepView query={here} onClose={() => setIsOpen(false)} onKept={keep} />}
    </nav>
  );
};

interface Kept {
  name: string;
  isShared: boolean;
}

const KeepView = ({ query: filters, onClose, onKept }: { query: string; onClose: () => void; onKept: (now: CaseView[]) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [form] = Form.useForm<Kept>();
  const save = useSave<Kept>({
    send: async (kept) => onKept(await api.post<CaseView[]>(viewsPath, { ...kept, query: filters }, { query: { centre: centre.code } })),
    done: t('Common.saved'),
    form,
    quiet: true,
    onDone: onClose,
  });
  return (
    <Modal open title={t('Desk.views.save')} okText={t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form<Kept> form={form} layout="vertical" requiredMark={false} initialValues={{ name: '', isShared: false }} onFinish={(kept) => save.mutate(kept)}>
        <Form.Item name="name" label={t('Desk.views.name')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        {centre.can('desk.view') !== 'own' && (
          <Form.Item name="isShared" valuePropName="checked" extra={t('Desk.views.shareText')}>
            <Checkbox>{t('Desk.views.share')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
};
