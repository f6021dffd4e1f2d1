import { useState } from 'react';
import { Button, DatePicker, Form, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { ArticleForm } from '../types';
import { articlePath, useWriters } from '../useKnowledge';
import { ChangedElsewhere } from './ChangedElsewhere';
import { useAct } from './useAct';

interface Draft {
  owner: string;
  reviewOn: Dayjs | null;
}

const halfYear = 6;

/** Who looks after an article, and when next. Whoever has looked and finds it right says so here; the words stay as they are. */
export const Care = ({ one, etag }: { one: ArticleForm; etag: string | null }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {one.isOverdue ? t('Knowledge.care.looked') : t('Knowledge.care.title')}
      </Button>
      {isOpen && <Edit one={one} etag={etag} onClose={() => setOpen(false)} />}
    </>
  );
};

const Edit = ({ one, etag, onClose }: { one: ArticleForm; etag: string | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const writers = useWriters();
  const [form] = Form.useForm<Draft>();
  const save = useAct(one, {
    send: ({ owner, reviewOn }: Draft) => api.put(`${articlePath(one.number)}/care`, { owner, reviewOn: reviewOn?.format('YYYY-MM-DD') ?? null }, { query, etag }),
    done: t('Common.saved'),
    form,
    onDone: onClose,
  });
  const people = writers.data ?? [];
  const known = people.some((person) => person.id === one.owner.id) ? people : [{ id: one.owner.id, name: one.owner.name }, ...people];
  return (
    <Modal open title={t('Knowledge.care.title')} okText={t('Common.save')} cancelText={t('Common.cancel')} confirmLoading={save.isPending} onCancel={onClose} onOk={() => form.submit()}>
      <p className="soft">{t('Knowledge.care.text')}</p>
      <ChangedElsewhere
        error={save.error}
        onLook={() => {
          save.renew();
          onClose();
        }}
      />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} initialValues={{ owner: one.owner.id, reviewOn: one.isOverdue || !one.reviewOn ? dayjs().add(halfYear, 'month') : dayjs(one.reviewOn) }} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="owner" label={t('Knowledge.owner')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={known.map((person) => ({ value: person.id, label: person.name }))} />
        </Form.Item>
        <Form.Item name="reviewOn" label={t('Knowledge.reviewOn')}>
          <DatePicker className="wide" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
