import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useCentre } from '../../common/useCentre';
import type { Conformance, LogCard, LogPreview, ProcessMap } from './types';

export const logsPath = 'facts/event-logs';

const logsKey = ['eventLogs'];

/** A log's own page, below the centre. */
export const logPage = (id: string) => `processes/${id}`;

export const useLogs = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...logsKey, query], queryFn: ({ signal }) => api.get<LogCard[]>(logsPath, { query, signal }) });
};

export const useMap = (id: string, part: Query) => {
  const query = { centre: useCentre().code, ...part };
  return useQuery({ queryKey: [...logsKey, id, query], queryFn: ({ signal }) => api.get<ProcessMap>(`${logsPath}/${id}/map`, { query, signal }), placeholderData: keepPreviousData });
};

export const useLogPreview = (uploadId: string) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...logsKey, 'preview', uploadId], queryFn: ({ signal }) => api.get<LogPreview>(`facts/uploads/${uploadId}/event-log`, { query, signal }), staleTime: Infinity, retry: false });
};

export const useImportLog = () => {
  const query = { centre: useCentre().code };
  return useMutation({ mutationFn: (asked: Schemas['ImportLogRequest']) => api.post<Schemas['ImportLogResponse']>(logsPath, asked, { query }) });
};

export const useDeleteLog = () => {
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete(`${logsPath}/${id}`, { query }), onSuccess: () => client.invalidateQueries({ queryKey: logsKey }) });
};

export const useConformance = (id: string) => {
  const query = { centre: useCentre().code };
  return useMutation({ mutationFn: (model: string) => api.post<Conformance>(`${logsPath}/${id}/conformance`, { model }, { query }) });
};

export const useLogsChanged = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: logsKey });
};
