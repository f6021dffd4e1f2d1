import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { api } from '../api/client';
import { Loading } from '../common/PageState';
import { ProblemAlert } from '../common/ProblemAlert';
import { startAnew } from '../common/useMe';
import { Doorway } from './Doorway';

/** Spends a one-time link. As a query, so that a second rendering cannot spend it twice. */
export const OneTimeLink = () => {
  const { t } = useTranslation();
  const { token } = useParams();
  const client = useQueryClient();
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: async () => {
      const answer = await api.post<{ needsPassword?: boolean } | undefined>('access/link', { token });
      await startAnew(client);
      return answer ?? {};
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

  if (link.data) return <Navigate to={link.data.needsPassword ? '/account' : '/'} replace />;
  return (
    <Doorway title={t('Access.link.title')}>
      {link.error ? (
        <>
          <ProblemAlert error={link.error} />
          <Button href="/sign-in">{t('Access.link.toSignIn')}</Button>
        </>
      ) : (
        <Loading />
      )}
    </Doorway>
  );
};
