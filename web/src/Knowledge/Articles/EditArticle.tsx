import { useEffect, useRef, useState } from 'react';
import { Button, DatePicker, Form, Input, Select, type FormInstance } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, ProblemError, type Tagged } from '../../api/client';
import { CodeSelect } from '../../common/CodeSelect';
import { Conflict } from '../../common/Conflict';
import { listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Forbidden, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import type { ArticleForm, Audience } from '../types';
import { articleKey, articlePath, articlesPath, editPage, useArticle, useAudiences } from '../useKnowledge';
import { AddFile } from './AddFile';
import { Preview } from './Preview';
import '../Knowledge.css';

interface Draft {
  title: string;
  body: string;
  audience: Audience;
  topic?: string | null;
  tags: string[];
  note?: string;
  reviewOn?: Dayjs | null;
}

const compared = ['title', 'audience', 'topic', 'tags', 'body'];
const longest = 50_000;
const halfYear = 6;

export const NewArticle = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ title, topic }] = useUrlState({ title: '', topic: '' });
  if (!centre.can('knowledge.write')) return <Forbidden />;
  return (
    <Page title={t('Knowledge.new')} subtitle={t('Knowledge.editText')}>
      <Edit one={null} etag={null} begins={{ title, topic: topic || null }} />
    </Page>
  );
};

export const EditArticle = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useArticle(number, 'working');
  return (
    <Page title={t('Knowledge.editTitle', { number })} subtitle={t('Knowledge.editText')}>
      <PageState query={found}>{(tagged) => <Loaded tagged={tagged} />}</PageState>
    </Page>
  );
};

/** What was opened stays what one edits: a colleague's save is met when one saves, not under one's hands. */
const Loaded = ({ tagged }: { tagged: Tagged<ArticleForm> }) => {
  const [opened] = useState(tagged);
  return <Edit one={opened.data} etag={opened.etag} />;
};

interface Props {
  one: ArticleForm | null;
  etag: string | null;
  begins?: Partial<Draft>;
}

const Edit = ({ one, etag, begins }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = { centre: centre.code };
  const [form] = Form.useForm<Draft>();
  const audiences = useAudiences();
  const body = (Form.useWatch('body', form) as string | undefined) ?? one?.body ?? '';
  const [isDirty, setDirty] = useState(false);
  useLeaving(isDirty);
  const save = useSave({
    send: async ({ draft, version, stays }: { draft: Draft; version: string | null; stays?: boolean }) => {
      const sent = { ...draft, topic: draft.topic ?? null, note: draft.note ?? null, reviewOn: draft.reviewOn?.format('YYYY-MM-DD') ?? null };
      const saved = one ? await api.put<ArticleForm>(articlePath(one.number), sent, { query, etag: version }) : await api.post<ArticleForm>(articlesPath, sent, { query });
      return { saved, stays };
    },
    done: t('Knowledge.savedDraft'),
    renews: [listKey(articlesPath)],
    form,
    onDone: ({ saved, stays }) => {
      setDirty(false);
      client.removeQueries({ queryKey: articleKey(saved.number) });
      void navigate(centre.path(stays ? editPage(saved.number) : `${articlePath(saved.number)}?copy=working`), { replace: true });
    },
  });
  const current = save.error instanceof ProblemError && save.error.status === 412 ? (save.error.problem.current as ArticleForm | undefined) : undefined;
  const labels: Record<string, string> = { title: t('Knowledge.title'), audience: t('Knowledge.audienceOf'), topic: t('Knowledge.topic'), tags: t('Knowledge.tags'), body: t('Knowledge.body') };
  const show = (field: string, value: unknown) => (field === 'audience' ? t(`Knowledge.audience.${value as Audience}`) : field === 'tags' ? (value as string[]).join(' · ') : field === 'body' ? <pre className="article-theirs">{String(value)}</pre> : String(value ?? ''));
  const initial: Draft = one
    ? { title: one.title, body: one.body, audience: one.audience, topic: one.topic, tags: one.tags }
    : { title: '', body: '', audience: audiences.at(-1) === 'experts' ? 'firstLine' : (audiences.at(-1) ?? 'public'), tags: [], reviewOn: dayjs().add(halfYear, 'month'), ...begins };
  const decide = (take: 'theirs' | 'mine') => {
    if (take === 'mine') return save.mutate({ draft: form.getFieldsValue(true), version: null });
    client.removeQueries({ queryKey: articleKey(current?.number ?? '') });
    void navigate(centre.path(`${articlePath(current?.number ?? '')}?copy=working`), { replace: true });
  };
  return (
    <>
      {current ? (
        <Conflict theirs={{ ...current }} mine={form.getFieldsValue(true)} fields={compared} label={(field) => labels[field] ?? field} show={show} onDecide={decide} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Draft> form={form} layout="vertical" requiredMark={false} scrollToFirstError initialValues={initial} onValuesChange={() => setDirty(true)} onFinish={() => save.mutate({ draft: form.getFieldsValue(true), version: etag })}>
        <Section>
          <Form.Item name="title" label={t('Knowledge.title')} extra={t('Knowledge.titleHelp')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
            <Input maxLength={200} />
          </Form.Item>
          <div className="article-fields">
            <Form.Item name="audience" label={t('Knowledge.audienceOf')}>
              <Select options={audiences.map((value) => ({ value, label: t(`Knowledge.audience.${value}`) }))} />
            </Form.Item>
            <Form.Item name="topic" label={t('Knowledge.topic')}>
              <CodeSelect kind="topics" />
            </Form.Item>
            <Form.Item name="tags" label={t('Knowledge.tags')}>
              <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',']} maxCount={20} />
            </Form.Item>
            {!one && (
              <Form.Item name="reviewOn" label={t('Knowledge.reviewOn')}>
                <DatePicker className="wide" />
              </Form.Item>
            )}
          </div>
        </Section>
        <div className="article-writing">
          <Section title={t('Knowledge.body')} extra={one && <AddFile number={one.number} onAdded={(text) => insert(form, text, () => setDirty(true))} />}>
            <Form.Item name="body" extra={one ? t('Knowledge.markdownHelp') : t('Knowledge.filesLater')} rules={[{ required: true, whitespace: true, message: t('Common.field.required') }]}>
              <Input.TextArea id="article-body" aria-label={t('Knowledge.body')} className="article-body" autoSize={{ minRows: 16 }} maxLength={longest} spellCheck={false} />
            </Form.Item>
            {!one && (
              <Button onClick={() => void form.validateFields().then(() => save.mutate({ draft: form.getFieldsValue(true), version: etag, stays: true }))} loading={save.isPending}>
                {t('Knowledge.saveAndGoOn')}
              </Button>
            )}
          </Section>
          <Section title={t('Knowledge.preview')} className="article-preview">
            <Preview body={body} article={one?.number ?? null} />
          </Section>
        </div>
        {one && (
          <Section>
            <Form.Item name="note" label={t('Knowledge.note')} extra={t('Knowledge.noteHelp')} className="article-note">
              <Input maxLength={300} />
            </Form.Item>
          </Section>
        )}
        <div className="button-row">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('Knowledge.save')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('Common.cancel')}</Button>
        </div>
      </Form>
    </>
  );
};

/** Puts text where the cursor is. */
const insert = (form: FormInstance<Draft>, text: string, changed: () => void) => {
  const box = document.getElementById('article-body') as HTMLTextAreaElement | null;
  const body = form.getFieldValue('body') as string;
  const at = box?.selectionStart ?? body.length;
  form.setFieldValue('body', `${body.slice(0, at)}${text}${body.slice(at)}`);
  changed();
};

/** Whoever closes the window with words that are not saved is asked. */
const useLeaving = (isDirty: boolean) => {
  const dirty = useRef(isDirty);
  useEffect(() => {
    dirty.current = isDirty;
  }, [isDirty]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
};
