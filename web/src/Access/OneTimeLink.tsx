import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { Loading } from '../common/PageState';
import { isProblem } from '../common/problemWords';
import { linkKey, startAnew } from '../common/useMe';
import { Doorway } from './Doorway';
import { SecondStep } from './SecondStep';
import { SignInProblem } from './SignInProblem';

interface Second {
  code?: string;
  recoveryCode?: string;
}

/** Signs in by a one-time link; it stands in for the password, not for the second factor. */
export const OneTimeLink = () => {
  const { t } = useTranslation();
  const { token } = useParams();
  const client = useQueryClient();
  const spend = async (second: Second = {}) => {
    const answer = await api.post<Schemas['UseLinkResponse']>('access/link', { token, ...second });
    await startAnew(client);
    return answer;
  };
  // A query, so that a second rendering cannot spend the link twice.
  const first = useQuery({ queryKey: [linkKey, token], queryFn: () => spend(), staleTime: Infinity, gcTime: 0, retry: false });
  const again = useMutation({ mutationFn: spend });

  const done = again.data ?? first.data;
  if (done) return <Navigate to={done.needsPassword ? '/account' : '/'} replace />;
  const asksSecond = isProblem(first.error, 'access.twoFactorNeeded') && !isProblem(again.error, 'access.linkUsed');
  return (
    <Doorway title={asksSecond ? t('Access.signIn.secondStep') : t('Access.link.title')}>
      <SignInProblem error={again.error ?? first.error} />
      {asksSecond ? (
        <SecondStep busy={again.isPending} onSubmit={(second) => again.mutate(second)} />
      ) : first.error ? (
        <Button href="/sign-in">{t('Access.link.toSignIn')}</Button>
      ) : (
        <Loading />
      )}
    </Doorway>
  );
};
