import { useQuery } from '@tanstack/react-query';
import { api, type Query } from '../api/client';
import { useCentre } from '../common/useCentre';
import type { Companions, ControlChart, Dispersion, Distribution, FactsComparison, Gap, MetricAnswer, Span, Target, Today } from './types';

/** What is asked of the server about facts, always for the centre in the address. */

export const factsKey = (...parts: unknown[]) => ['facts', ...parts];

/** While a new view of a metric is fetched its last one may stay; another metric's or centre's may not stand under this one's name. */
const isOfSame = (key: readonly unknown[] | undefined, { centre, metric }: Query) => {
  const asked = key?.[2] as Query | undefined;
  return asked?.centre === centre && asked?.metric === metric;
};

const useFactsQuery = <T>(path: string, query: Query = {}, { enabled = true, keep = false } = {}) => {
  const centre = useCentre();
  const whole = { centre: centre.code, ...query };
  return useQuery({
    queryKey: factsKey(path, whole),
    queryFn: ({ signal }) => api.get<T>(`facts/${path}`, { query: whole, signal }),
    enabled,
    placeholderData: (last, asked) => (keep && isOfSame(asked?.queryKey, whole) ? last : undefined),
  });
};

export const useSpan = () => useFactsQuery<Span>('span');

export const useToday = (date: string | null) => useFactsQuery<Today>('today', { date }, { keep: true });

export const useMetrics = (query: Query | null) =>
  useFactsQuery<MetricAnswer>('metrics', query ?? {}, { enabled: query != null, keep: true });

export const useDistribution = (query: Query | null) =>
  useFactsQuery<Distribution>('distribution', query ?? {}, { enabled: query != null, keep: true });

export const useCompanions = (query: Query | null) => useFactsQuery<Companions>('companions', query ?? {}, { enabled: query != null });

export const useDispersion = (query: Query | null) => useFactsQuery<Dispersion>('dispersion', query ?? {}, { enabled: query != null, keep: true });

export const useControlChart = (query: Query | null) => useFactsQuery<ControlChart>('chart', query ?? {}, { enabled: query != null, keep: true });

export const useFactsComparison = (query: Query | null) => useFactsQuery<FactsComparison>('comparison', query ?? {}, { enabled: query != null, keep: true });

export const useGap = (query: Query | null) => useFactsQuery<Gap>('gap', query ?? {}, { enabled: query != null, keep: true });

export const useTargets = () => useFactsQuery<Target[]>('targets');
