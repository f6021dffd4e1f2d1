import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { useCentre } from '../../common/useCentre';

/** The centre's teams by code and name; none until they are there. */
export const useTeams = () => {
  const query = { centre: useCentre().code, limit: 200 };
  return useQuery({ queryKey: ['team-choices', query], queryFn: ({ signal }) => api.get<KeysetPage<{ code: string; name: string }>>('centres/teams', { query, signal }) }).data?.items ?? [];
};
