import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import type { Watchers } from '../types';
import { casePath, casesPath } from '../useDesk';

/** Keeps an eye on a case that one neither answers for nor works on. */
export const Watch = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const queryKey = ['case-watchers', number, query];
  const path = `${casePath(number)}/watchers`;
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => api.get<Watchers>(path, { query, signal }) });
  const turn = useMutation({
    mutationFn: (on: boolean) => (on ? api.put<Watchers>(`${path}/me`, {}, { query }) : api.delete<Watchers>(`${path}/me`, { query })),
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      void client.invalidateQueries({ queryKey: listKey(casesPath) });
    },
  });
  if (!data) return null;
  return (
    <Button icon={data.isMine ? <EyeInvisibleOutlined /> : <EyeOutlined />} loading={turn.isPending} title={data.names.length > 0 ? t('Desk.together.watchedBy', { names: data.names.join(' · ') }) : undefined} onClick={() => turn.mutate(!data.isMine)}>
      {data.isMine ? t('Desk.together.unwatch') : t('Desk.together.watch')}
    </Button>
  );
};
