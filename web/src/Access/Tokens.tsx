import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Modal, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import type { Act } from '../api/types';
import { Copyable } from '../common/Copyable';
import { Mark } from '../common/Mark';
import { Page, Section } from '../common/Page';
import { Nothing, PageState } from '../common/PageState';
import { ProblemAlert } from '../common/ProblemAlert';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';
import type { Token } from './types';

const tokensKey = ['access', 'tokens'];

export const Tokens = () => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { dateTime } = useFormats();
  const query = { centre: useCentre().code };
  const [adds, setAdds] = useState(false);
  const tokens = useQuery({
    queryKey: [...tokensKey, query],
    queryFn: ({ signal }) => api.get<Token[]>('access/tokens', { query, signal }),
  });
  const revoke = useSave({
    send: (token: Token) => api.delete(`access/tokens/${token.id}`, { query }),
    done: t('Access.tokens.revoked'),
    renews: [tokensKey],
  });
  const ask = (token: Token) =>
    modal.confirm({
      title: t('Access.tokens.revokeTitle', { name: token.name }),
      content: t('Access.tokens.revokeText'),
      okText: t('Access.tokens.revoke'),
      okButtonProps: { danger: true },
      onOk: () => revoke.mutateAsync(token).catch(() => undefined),
    });
  const [now] = useState(() => new Date().toISOString());
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdds(true)}>
      {t('Access.tokens.add')}
    </Button>
  );

  return (
    <Page title={t('Access.nav.tokens')} subtitle={t('Access.tokens.text')} actions={add}>
      <Section flush>
        <PageState query={tokens} isEmpty={(some) => some.length === 0} empty={<Nothing title={t('Access.tokens.none')} />}>
          {(some) => (
            <Table
              aria-label={t('Access.nav.tokens')}
              size="middle"
              rowKey="id"
              dataSource={some}
              pagination={false}
              scroll={{ x: 'max-content' }}
              columns={[
                { title: t('Access.tokens.name'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
                { title: t('Access.tokens.scopes'), dataIndex: 'scopes', render: (acts: string[]) => acts.map((act) => <Mark key={act}>{t(`Access.act.${act}`)}</Mark>) },
                { title: t('Access.tokens.createdAt'), dataIndex: 'createdAt', render: dateTime },
                {
                  title: t('Access.tokens.expiresAt'),
                  dataIndex: 'expiresAt',
                  render: (until: string) => (
                    <>
                      {dateTime(until)} {until < now && <Mark tone="bad">{t('Access.tokens.expired')}</Mark>}
                    </>
                  ),
                },
                { title: t('Access.tokens.lastUsedAt'), dataIndex: 'lastUsedAt', render: (at: string | null) => (at ? dateTime(at) : t('Access.tokens.never')) },
                {
                  title: <span className="visually-hidden">{t('Common.actions')}</span>,
                  key: 'revoke',
                  align: 'right',
                  render: (_, row) => (
                    <Button size="small" danger onClick={() => ask(row)} aria-label={t('Access.tokens.revokeTitle', { name: row.name })}>
                      {t('Access.tokens.revoke')}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </PageState>
      </Section>
      {adds && <NewToken onClose={() => setAdds(false)} />}
    </Page>
  );
};

const NewToken = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code };
  // Nobody gives away what they may not do themselves, and no machine administers people or tokens.
  const scopes = (Object.keys(centre.acts) as Act[]).filter((act) => centre.can(act) === 'centre' && !act.startsWith('access.'));
  const [form] = Form.useForm<{ name: string; scopes: string[]; expiresInDays: number }>();
  const save = useSave({
    send: (draft: object) => api.post<Schemas['MakeTokenResponse']>('access/tokens', draft, { query }),
    renews: [tokensKey],
    form,
  });
  const needed = [{ required: true, message: t('Common.field.required') }];
  if (save.data)
    return (
      <Modal open title={t('Access.tokens.secretTitle')} closable={false} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('Access.tokens.kept')}</Button>}>
        <p>{t('Access.tokens.secretText')}</p>
        <Copyable text={save.data.secret} label={t('Access.tokens.secret')} />
      </Modal>
    );
  return (
    <Modal open title={t('Access.tokens.add')} okText={t('Access.tokens.make')} okButtonProps={{ loading: save.isPending }} onOk={form.submit} onCancel={onClose}>
      <ProblemAlert error={save.error} className="gap-below" />
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ scopes: ['facts.import'], expiresInDays: 365 }} onFinish={(draft) => save.mutate(draft)}>
        <Form.Item name="name" label={t('Access.tokens.name')} extra={t('Access.tokens.nameHelp')} rules={needed}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="scopes" label={t('Access.tokens.scopes')} rules={needed}>
          <Select mode="multiple" options={scopes.map((value) => ({ value, label: t(`Access.act.${value}`) }))} />
        </Form.Item>
        <Form.Item name="expiresInDays" label={t('Access.tokens.expiresInDays')} rules={needed}>
          <InputNumber min={1} max={366} precision={0} suffix={t('Access.tokens.days')} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
