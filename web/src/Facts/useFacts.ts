import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../api/client';
import { useCentre } from '../common/useCentre';
import type { Distribution, MetricAnswer, Span, Target, Today } from './types';

/** What is asked of the server about facts, always for the centre in the address. */

export const factsKey = (...parts: unknown[]) => ['facts', ...parts];

const useFactsQuery = <T>(path: string, query: Query = {}, { enabled = true, keep = false } = {}) => {
  const centre = useCentre();
  const whole = { centre: centre.code, ...query };
  return useQuery({
    queryKey: factsKey(path, whole),
    queryFn: ({ signal }) => api.get<T>(`facts/${path}`, { query: whole, signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
};

export const useSpan = () => useFactsQuery<Span>('span');

export const useToday = (date: string | null) => useFactsQuery<Today>('today', { date }, { keep: true });

export const useMetrics = (query: Query | null) =>
  useFactsQuery<MetricAnswer>('metrics', query ?? {}, { enabled: query != null, keep: true });

export const useDistribution = (query: Query | null) =>
  useFactsQuery<Distribution>('distribution', query ?? {}, { enabled: query != null, keep: true });

export const useTargets = () => useFactsQuery<Target[]>('targets');
