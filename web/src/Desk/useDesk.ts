import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { lastDays } from '../common/lastDays';
import { useCentre } from '../common/useCentre';
import type { CaseForm, CaseTypeCard, CaseTypeForm, Somebody } from './types';

export const casesPath = 'desk/cases';

export const casePath = (number: number | string) => `${casesPath}/${number}`;

export const newCasePath = `${casesPath}/new`;

export const logPath = 'desk/log';

/** The last ninety days on a zone's calendar. */
export const logDays = (zone: string) => lastDays(zone, 90);

export const figuresPath = 'desk/figures';

export const viewsPath = 'desk/views';

export const boardPath = 'desk/board';

export const typesPath = 'desk/types';

export const typePath = (code: string) => `${typesPath}/${encodeURIComponent(code)}`;

export const caseKey = (number: number | string) => ['case', String(number)];

export const timelineKey = (number: number | string) => ['case-timeline', String(number)];

const minute = 60_000;

/** Deadlines come nearer while one reads: looked at again every minute. */
export const useCase = (number: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: [...caseKey(number), query],
    queryFn: ({ signal }) => api.getTagged<CaseForm>(casePath(number), { query, signal }),
    refetchInterval: minute,
  });
};

export const useTypes = () => {
  const query = { centre: useCentre().code, limit: 200 };
  return useQuery({ queryKey: ['case-types', query], queryFn: ({ signal }) => api.get<KeysetPage<CaseTypeCard>>(typesPath, { query, signal }), staleTime: minute });
};

/** The kind of case that low marks open by themselves; nobody enters one by hand. */
export const followUpType = 'followUp';

/** Kinds that people enter. */
export const enteredTypes = (types: CaseTypeCard[]) => types.filter((one) => one.code !== followUpType);

export const typeKey = (code: string) => ['case-type', code];

export const useType = (code: string | undefined) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: [...typeKey(code ?? ''), query],
    queryFn: ({ signal }) => api.getTagged<CaseTypeForm>(typePath(code ?? ''), { query, signal }),
    enabled: Boolean(code),
  });
};

/** Those who may be given cases; only for who works on some. */
export const usePeople = () => {
  const centre = useCentre();
  const query = { centre: centre.code };
  return useQuery({
    queryKey: ['desk-people', query],
    queryFn: ({ signal }) => api.get<Somebody[]>('desk/people', { query, signal }),
    enabled: centre.can('desk.work') !== undefined,
    staleTime: minute,
  });
};
