import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import type { ImportKind } from './kinds';
import { endedStates, type FieldInfo, type Job, type Mapping, type Preset, type Preview } from './types';

/** How a file is to be read where the server's own guess was wrong. */
export interface Reading {
  kind?: ImportKind;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
}

export const usePreview = (uploadId: string, reading: Reading) => {
  const centre = useCentre();
  return useQuery({
    queryKey: ['import', 'preview', uploadId, reading],
    queryFn: ({ signal }) => api.get<Preview>(`facts/uploads/${uploadId}/preview`, { query: { centre: centre.code, ...reading }, signal }),
    staleTime: Infinity,
  });
};

export const useFields = (kind: ImportKind) => {
  const centre = useCentre();
  return useQuery({
    queryKey: ['import', 'fields', kind],
    queryFn: ({ signal }) => api.get<FieldInfo[]>('facts/fields', { query: { centre: centre.code, kind }, signal }),
    staleTime: Infinity,
  });
};

const hasEnded = (job: Job | undefined) => job != null && (endedStates as readonly string[]).includes(job.state);

/** A job goes on without us; looking at it again shows where it stands. */
export const useJob = (id: string) => {
  const centre = useCentre();
  return useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => api.get<Job>(`jobs/${id}`, { query: { centre: centre.code }, signal }),
    refetchInterval: ({ state }) => (hasEnded(state.data) ? false : 700),
    staleTime: 0,
  });
};

export const useCancelJob = (id: string) => {
  const centre = useCentre();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`jobs/${id}/cancel`, undefined, { query: { centre: centre.code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['job', id] }),
  });
};

/** A file that is given up is not kept; whether that worked concerns nobody, since it goes by itself after a day. */
export const useGiveUp = () => {
  const centre = useCentre();
  return useMutation({ mutationFn: (uploadId: string) => api.delete(`facts/uploads/${uploadId}`, { query: { centre: centre.code } }) });
};

interface Start {
  uploadId: string;
  kind: ImportKind;
  mapping: Mapping;
  dryRun: boolean;
}

const starting = ['import', 'start'];

/** The second click of two comes before the button shows that it is busy; it starts nothing. */
export const useStartImport = () => {
  const centre = useCentre();
  const client = useQueryClient();
  const { mutate, ...start } = useMutation({
    mutationKey: starting,
    mutationFn: (start: Start) => api.post<Schemas['StartImportResponse']>('facts/imports', start, { query: { centre: centre.code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: listKey('facts/imports') }),
  });
  const once: typeof mutate = (...asked) => {
    if (client.isMutating({ mutationKey: starting }) === 0) mutate(...asked);
  };
  return { ...start, mutate: once };
};

export const useSavePreset = () => {
  const centre = useCentre();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...preset }: Preset & { name: string }) =>
      api.put(`facts/presets/${encodeURIComponent(name)}`, preset, { query: { centre: centre.code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import', 'preview'] }),
  });
};
