import { useEffect, useRef } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { wavePage, wavePath } from '../Waves/useWave';
import type { Benchmark, BenchmarkForm, EstimateState, FreeText, GroupPairs, TextCounts, WaveInTime, WaveResults, WhatIfAnswer } from './types';

/** Where the results of a wave are shown, below the centre. */
export const resultsPage = (code: string) => `${wavePage(code)}/results`;

/** A group of a cut; both empty for the whole wave. */
export interface GroupChoice {
  cut: string;
  member: string;
}

const often = 800;
const seldom = 10_000;

/** Where results stand, asked again as long as anything can change. */
export const useEstimateState = (code: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['wave-estimate', code, query],
    queryFn: ({ signal }) => api.get<EstimateState>(`${wavePath(code)}/estimate`, { query, signal }),
    refetchInterval: ({ state }) => (state.data?.running ? often : state.data?.state === 'open' ? seldom : false),
    staleTime: 0,
  });
};

export const useResults = (code: string, { cut, member }: GroupChoice, state: EstimateState | undefined) => {
  const query = { centre: useCentre().code, cut, member };
  return useQuery({
    // Made anew, they are other results.
    queryKey: ['wave-results', code, query, state?.madeAt ?? null],
    queryFn: ({ signal }) => api.get<WaveResults>(`${wavePath(code)}/results`, { query, signal }),
    enabled: state?.shown != null,
    placeholderData: keepPreviousData,
  });
};

export const useEstimate = (code: string) => {
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ id: string }>(`${wavePath(code)}/estimate`, undefined, { query }),
    onSettled: () => client.invalidateQueries({ queryKey: ['wave-estimate', code] }),
  });
};

/** Whether results are to be made without being asked for: the first ones, those of a wave that has ended, and while it runs when there are enough new answers. */
export const isDue = (state: EstimateState, askedAt: number | null) => {
  if (state.running || state.answers < state.smallest) return false;
  const news = state.answers - (state.shown ?? 0);
  if (state.state !== 'open') return news > 0 && askedAt === null;
  return news >= Math.max(state.smallest, 0.02 * state.answers) && (askedAt === null || state.answers >= askedAt + state.smallest);
};

/** Keeps results up to date while somebody looks. */
export const useLiveEstimate = (state: EstimateState | undefined, estimate: ReturnType<typeof useEstimate>) => {
  const askedAt = useRef<number | null>(null);
  const { mutate, isPending } = estimate;
  useEffect(() => {
    if (!state || isPending || !isDue(state, askedAt.current)) return;
    askedAt.current = state.answers;
    mutate();
  }, [state, isPending, mutate]);
};

export const useHistory = (code: string, { cut, member }: GroupChoice, madeAt: string | null | undefined) => {
  const query = { centre: useCentre().code, cut, member };
  return useQuery({
    queryKey: ['wave-history', code, query, madeAt ?? null],
    queryFn: ({ signal }) => api.get<WaveInTime[]>(`${wavePath(code)}/history`, { query, signal }),
    enabled: madeAt != null,
    placeholderData: keepPreviousData,
  });
};

/** What groups of the wave expected and perceived. */
export const usePairs = (code: string, madeAt: string | null) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['wave-pairs', code, query, madeAt],
    queryFn: ({ signal }) => api.get<GroupPairs[]>(`${wavePath(code)}/pairs`, { query, signal }),
    enabled: madeAt !== null,
    placeholderData: keepPreviousData,
  });
};

export const useWhatIf = (code: string, { cut, member }: GroupChoice, raises: Record<string, number>) => {
  const centre = useCentre().code;
  const raise = Object.entries(raises).filter(([, points]) => points !== 0).map(([construct, points]) => `${construct}:${points}`);
  const query = { centre, cut, member, raise };
  return useQuery({
    queryKey: ['wave-whatif', code, query],
    queryFn: ({ signal }) => api.get<WhatIfAnswer>(`${wavePath(code)}/whatif`, { query, signal }),
    enabled: raise.length > 0,
    placeholderData: keepPreviousData,
  });
};

export const textsPath = (code: string) => `${wavePath(code)}/texts`;

export const useTextCounts = (code: string, { cut, member }: GroupChoice) => {
  const query: Query = { centre: useCentre().code, cut, member };
  return useQuery({ queryKey: ['wave-texts', code, 'counts', query], queryFn: ({ signal }) => api.get<TextCounts>(`${textsPath(code)}/counts`, { query, signal }) });
};

export const useTag = (code: string) => {
  const query = { centre: useCentre().code };
  return useMutation({
    mutationFn: ({ text, tag, isOn }: { text: string; tag: string; isOn: boolean }) => {
      const path = `${textsPath(code)}/${text}/tags/${encodeURIComponent(tag)}`;
      return isOn ? api.put<FreeText>(path, undefined, { query }) : api.delete<FreeText>(path, { query });
    },
  });
};

const benchmarksPath = 'voice/benchmarks';

export const useBenchmarks = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: ['benchmarks', query], queryFn: ({ signal }) => api.get<Benchmark[]>(benchmarksPath, { query, signal }) });
};

export const useChangeBenchmarks = () => {
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: { add: BenchmarkForm } | { remove: string }) => {
      if ('add' in change) await api.post(benchmarksPath, change.add, { query });
      else await api.delete(`${benchmarksPath}/${change.remove}`, { query });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['benchmarks'] }),
  });
};
