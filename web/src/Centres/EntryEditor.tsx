import { useState } from 'react';
import { DeleteOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Tagged } from '../api/client';
import { Conflict } from '../common/Conflict';
import { listKey } from '../common/KeysetTable';
import { PageState } from '../common/PageState';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import { FieldInput } from './FieldInput';
import { FieldValue } from './FieldValue';
import { fieldsOf } from './fields';
import type { Entry, Kind } from './types';

interface Props {
  kind: Kind;
  /** Null adds an entry. */
  code: string | null;
  readOnly: boolean;
  onClose: () => void;
}

export const entryPath = (kind: Kind, code: string) => `centres/${kind}/${encodeURIComponent(code)}`;

/** Opens an entry in a drawer: fetched with its version, so that two people's edits cannot overwrite each other unseen. */
export const EntryEditor = ({ kind, code, readOnly, onClose }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const entry = useQuery({
    queryKey: ['entry', kind, code, query],
    queryFn: ({ signal }): Promise<Tagged<Entry>> =>
      code === null ? Promise.resolve({ data: newEntry(kind), etag: null }) : api.getTagged<Entry>(entryPath(kind, code), { query, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const one = t(`Centres.one.${kind}`);
  const title = code === null ? t('Centres.directory.add', { kind: one }) : `${one} · ${code}`;
  return (
    <Drawer open size={480} title={title} onClose={onClose} destroyOnHidden>
      <PageState query={entry}>
        {(tagged) => <EntryForm kind={kind} code={code} tagged={tagged} readOnly={readOnly} onClose={onClose} />}
      </PageState>
    </Drawer>
  );
};

const newEntry = (kind: Kind) =>
  Object.fromEntries(fieldsOf[kind].filter((field) => field.initial !== undefined).map((field) => [field.name, field.initial])) as unknown as Entry;

const EntryForm = ({ kind, code, tagged, readOnly, onClose }: Props & { tagged: Tagged<Entry> }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<Entry>();
  const [etag, setEtag] = useState(tagged.etag);
  const query = { centre: useCentre().code };
  const fields = fieldsOf[kind];
  const renews = [listKey(`centres/${kind}`)];

  const save = useSave({
    send: (entry: Entry) =>
      code === null ? api.post(`centres/${kind}`, entry, { query }) : api.put(entryPath(kind, code), { ...entry, code }, { query, etag }),
    done: t('Common.saved'),
    renews,
    form,
    onDone: onClose,
  });
  const remove = useSave({
    send: () => api.delete(entryPath(kind, code ?? ''), { query, etag }),
    done: t('Centres.directory.deleted'),
    renews,
    onDone: onClose,
  });

  /** Whoever looked at the other's change and decided may overwrite it, or take it over. */
  const decide = async (take: 'theirs' | 'mine') => {
    const newest = await client.fetchQuery({
      queryKey: ['entry', kind, code, 'newest'],
      queryFn: () => api.getTagged<Entry>(entryPath(kind, code ?? ''), { query }),
      staleTime: 0,
      gcTime: 0,
    });
    setEtag(newest.etag);
    save.reset();
    if (take === 'theirs') form.setFieldsValue(newest.data);
  };

  const label = (name: string) => t(`Centres.field.${name}`);
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <>
      {isProblem(save.error, 'changed') ? (
        <Conflict
          theirs={save.error.problem.current as Entry}
          mine={{ ...tagged.data, ...form.getFieldsValue() }}
          fields={['name', ...fields.map((field) => field.name)]}
          label={label}
          show={(name, value) => <FieldValue type={fields.find((field) => field.name === name)?.type ?? { is: 'text' }} value={value as Entry[string]} />}
          onDecide={(take) => void decide(take)}
        />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
      <Form<Entry> form={form} layout="vertical" requiredMark="optional" disabled={readOnly} initialValues={tagged.data} onFinish={(entry) => save.mutate(entry)}>
        <Form.Item name="name" label={label('name')} rules={needed}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        {code === null && (
          <Form.Item name="code" label={label('code')} extra={t('Centres.help.code')} rules={needed}>
            <Input maxLength={64} className="code" />
          </Form.Item>
        )}
        {fields.map((field) => (
          <FieldInput key={field.name} field={field} self={code ?? undefined} />
        ))}
        {!readOnly && (
          <div className="button-row button-row-ends">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('Common.save')}
            </Button>
            {code !== null && (
              <Popconfirm
                title={t('Centres.directory.deleteTitle', { code })}
                description={t('Centres.directory.deleteText')}
                okText={t('Centres.directory.delete')}
                okButtonProps={{ danger: true }}
                onConfirm={() => remove.mutateAsync().catch(() => undefined)}
              >
                <Button danger type="text" icon={<DeleteOutlined />} loading={remove.isPending}>
                  {t('Centres.directory.delete')}
                </Button>
              </Popconfirm>
            )}
          </div>
        )}
      </Form>
    </>
  );
};
