import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { Mark } from '../common/Mark';
import { PageState } from '../common/PageState';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';

const sessionsKey = ['access', 'sessions'];

export const Sessions = () => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => api.get<Schemas['ListSessionsResponse']>('access/sessions', { signal }),
  });
  const revoke = useSave({
    send: (id: string) => api.delete(`access/sessions/${id}`),
    done: t('Access.sessions.revoked'),
    renews: [sessionsKey],
  });
  return (
    <PageState query={sessions}>
      {({ items }) => (
        <ul className="sessions">
          {items.map((session) => (
            <li key={session.id}>
              <div>
                <strong>{session.device}</strong> {session.current && <Mark tone="good">{t('Access.sessions.current')}</Mark>}
                <div className="soft">
                  {t('Access.sessions.facts', {
                    address: session.address,
                    started: dateTime(session.startedAt),
                    seen: dateTime(session.lastSeenAt),
                  })}
                </div>
              </div>
              {!session.current && (
                <Button
                  danger
                  aria-label={t('Access.sessions.revokeOf', { device: session.device })}
                  loading={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                >
                  {t('Access.sessions.revoke')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </PageState>
  );
};
