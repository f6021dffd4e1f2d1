import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useCentre } from '../common/useCentre';
import { weightingPath } from './paths';
import type { Rehearsal, Units, WeighableMetric, WeightingForm } from './types';

export const weightingKey = (number: string | number, centre: string) => ['weighting', String(number), centre];

export const useWeighting = (number: string) => {
  const { code } = useCentre();
  return useQuery({
    queryKey: weightingKey(number, code),
    queryFn: ({ signal }) => api.getTagged<WeightingForm>(weightingPath(number), { query: { centre: code }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
};

export const useRehearsal = (number: string, version: string | null | undefined) => {
  const { code } = useCentre();
  return useQuery({
    queryKey: ['rehearsal', number, code, version],
    queryFn: ({ signal }) => api.get<Rehearsal>(`${weightingPath(number)}/rehearsal`, { query: { centre: code }, signal }),
    enabled: version !== undefined,
  });
};

export const useUnits = () => {
  const { code } = useCentre();
  return useQuery({ queryKey: ['lead-units', code], queryFn: ({ signal }) => api.get<Units>('lead/units', { query: { centre: code }, signal }), staleTime: 300_000 });
};

/** What can be a measure; it changes only with the program. */
export const useWeighable = () => {
  const { code } = useCentre();
  return useQuery({ queryKey: ['lead-measures'], queryFn: ({ signal }) => api.get<WeighableMetric[]>('lead/measures', { query: { centre: code }, signal }), staleTime: Infinity });
};
