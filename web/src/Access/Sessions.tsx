import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageState } from '../common/PageState';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';
import type { Session } from './types';

const sessionsKey = ['access', 'sessions'];

export const Sessions = () => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => api.get<{ items: Session[] }>('access/sessions', { signal }),
  });
  const revoke = useSave({
    send: (id: string) => api.delete(`access/sessions/${id}`),
    done: t('Access.sessions.revoked'),
    renews: [sessionsKey],
  });
  return (
    <PageState query={sessions}>
      {({ items }) => (
        <Table
          aria-label={t('Access.account.sessions')}
          size="middle"
          rowKey="id"
          dataSource={items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t('Access.sessions.device'),
              dataIndex: 'device',
              render: (device: string, row) => (
                <>
                  {device} {row.current && <Tag color="green">{t('Access.sessions.current')}</Tag>}
                </>
              ),
            },
            { title: t('Access.sessions.address'), dataIndex: 'address' },
            { title: t('Access.sessions.startedAt'), dataIndex: 'startedAt', render: dateTime },
            { title: t('Access.sessions.lastSeenAt'), dataIndex: 'lastSeenAt', render: dateTime },
            {
              title: <span className="visually-hidden">{t('Common.actions')}</span>,
              key: 'revoke',
              align: 'right',
              render: (_, row) =>
                !row.current && (
                  <Button
                    size="small"
                    danger
                    aria-label={t('Access.sessions.revokeOf', { device: row.device })}
                    loading={revoke.isPending && revoke.variables === row.id}
                    onClick={() => revoke.mutate(row.id)}
                  >
                    {t('Access.sessions.revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </PageState>
  );
};
