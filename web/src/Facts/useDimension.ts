import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { useCentre } from '../common/useCentre';
import type { Cut, Named } from './types';

const listOf: Record<Cut, string> = {
  queue: 'queues',
  topic: 'topics',
  channel: 'channels',
  region: 'regions',
  product: 'products',
  campaign: 'campaigns',
  team: 'teams',
  agent: 'employees',
};

/** The values of a cut, found by name or code; the first 200, so that a search narrows what is longer. */
export const useDimension = (cut: Cut | null, search = '') => {
  const centre = useCentre();
  return useQuery({
    queryKey: ['list', `centres/${cut && listOf[cut]}`, { centre: centre.code, search }],
    queryFn: ({ signal }) =>
      api.get<KeysetPage<Named>>(`centres/${cut && listOf[cut]}`, { query: { centre: centre.code, search, limit: 200 }, signal }),
    enabled: cut != null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};
