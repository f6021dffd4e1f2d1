import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Query } from '../../../api/client';
import { useCentre } from '../../../common/useCentre';
import type { Conformance, DesignCard, DesignDrawn, DesignForm, RevisionCard } from '../types';
import { logsPath } from '../useLogs';

export const designsPath = 'facts/designs';

export const designPath = (id: string) => `${designsPath}/${id}`;

/** A design's own page, below the centre. */
export const designPage = (id: string) => `processes/designs/${id}`;

const designsKey = ['designs'];

export const designKey = (id: string, centre: string) => [...designsKey, id, centre];

export const useDesigns = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...designsKey, query], queryFn: ({ signal }) => api.get<DesignCard[]>(designsPath, { query, signal }) });
};

export const useDesign = (id: string) => {
  const centre = useCentre().code;
  return useQuery({ queryKey: designKey(id, centre), queryFn: ({ signal }) => api.getTagged<DesignForm>(designPath(id), { query: { centre }, signal }), staleTime: Infinity, gcTime: 0 });
};

export const useRevisions = (id: string, isAsked: boolean) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...designsKey, id, 'revisions', query], queryFn: ({ signal }) => api.get<RevisionCard[]>(`${designPath(id)}/revisions`, { query, signal }), enabled: isAsked });
};

export const useDesignsChanged = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: designsKey });
};

/** A log beside a design; nothing as long as none is chosen. */
export const useConformanceTo = (log: string, design: string, revision: string, part: Query) => {
  const query = { centre: useCentre().code, ...part, revision };
  return useQuery({
    queryKey: [...designsKey, design, 'conformance', log, query],
    queryFn: ({ signal }) => api.get<Conformance>(`${logsPath}/${log}/conformance/${design}`, { query, signal }),
    enabled: design !== '',
    placeholderData: (before) => before,
  });
};

/** A design out of the commonest ways of a log. */
export const useDrawn = (log: string | null, share: number) => {
  const query = { centre: useCentre().code, share };
  return useQuery({ queryKey: [...designsKey, 'drawn', log, query], queryFn: ({ signal }) => api.get<DesignDrawn>(`${logsPath}/${log}/design`, { query, signal }), enabled: log !== null, placeholderData: (before) => before });
};
