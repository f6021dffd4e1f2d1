import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useCentre } from '../../common/useCentre';
import type { Conformance, Contrast, Handovers, LogCard, LogCase, LogPreview, ProcessMap, Replay, Stays, Trends } from './types';

export const logsPath = 'facts/event-logs';

const logsKey = ['eventLogs'];

/** A log's own page, below the centre. */
export const logPage = (id: string) => `processes/${id}`;

/** Where two parts of a log stand beside each other; the one begins as it was looked at. */
export const comparePage = (id: string, part: Record<string, string>) => `${logPage(id)}/compare?${new URLSearchParams(Object.entries(part).filter(([, value]) => value !== '')).toString()}`;

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

export const useMapCases = () => {
  const query = { centre: useCentre().code };
  return useMutation({ mutationFn: (asked: Schemas['MapCasesRequest']) => api.post<Schemas['MapCasesResponse']>('desk/log/map', asked, { query }) });
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

/** The waiting at bottlenecks by week or month. */
export const useTrends = (id: string, part: Query, grain: string, isAsked: boolean) => {
  const query = { centre: useCentre().code, ...part, grain };
  return useQuery({ queryKey: [...logsKey, id, 'trends', query], queryFn: ({ signal }) => api.get<Trends>(`${logsPath}/${id}/trends`, { query, signal }), enabled: isAsked, placeholderData: keepPreviousData });
};

/** Two parts of a log beside each other. */
export const useContrast = (id: string, parts: Query, isAsked: boolean) => {
  const query = { centre: useCentre().code, ...parts };
  return useQuery({ queryKey: [...logsKey, id, 'comparison', query], queryFn: ({ signal }) => api.get<Contrast>(`${logsPath}/${id}/comparison`, { query, signal }), enabled: isAsked, placeholderData: keepPreviousData });
};

/** Some cases with their times, to be seen moving. */
export const useReplay = (id: string, part: Query, isAsked: boolean) => {
  const query = { centre: useCentre().code, ...part };
  return useQuery({ queryKey: [...logsKey, id, 'replay', query], queryFn: ({ signal }) => api.get<Replay>(`${logsPath}/${id}/replay`, { query, signal }), enabled: isAsked, staleTime: Infinity });
};

/** How long cases stay in each status, or with each value of another column. */
export const useStays = (id: string, part: Query, by: string) => {
  const query = { centre: useCentre().code, ...part, by };
  return useQuery({ queryKey: [...logsKey, id, 'stays', query], queryFn: ({ signal }) => api.get<Stays>(`${logsPath}/${id}/stays`, { query, signal }), placeholderData: keepPreviousData });
};

/** How cases go from one to another. */
export const useHandovers = (id: string, part: Query, by: string) => {
  const query = { centre: useCentre().code, ...part, by };
  return useQuery({ queryKey: [...logsKey, id, 'handovers', query], queryFn: ({ signal }) => api.get<Handovers>(`${logsPath}/${id}/handovers`, { query, signal }), placeholderData: keepPreviousData });
};

/** One case of a log. */
export const useLogCase = (id: string, name: string) => {
  const query = { centre: useCentre().code, name };
  return useQuery({ queryKey: [...logsKey, id, 'case', query], queryFn: ({ signal }) => api.get<LogCase>(`${logsPath}/${id}/case`, { query, signal }) });
};
