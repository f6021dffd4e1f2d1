import { useQuery } from '@tanstack/react-query';
import { api, ProblemError } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import type { Definition } from '../types';

export type KioskForm = Omit<Schemas['KioskForm'], 'survey'> & { survey: Definition };

const renew = 300_000;

const nameOf = (link: string) => `kiosk form ${link}`;

const kept = (link: string): KioskForm | undefined => {
  try {
    return (JSON.parse(localStorage.getItem(nameOf(link)) ?? 'null') as KioskForm | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Where storage is full or closed, it lasts as long as the page. */
const keep = (link: string, form: KioskForm) => {
  try {
    localStorage.setItem(nameOf(link), JSON.stringify(form));
  } catch {
    return;
  }
};

const isGone = (error: unknown) => error instanceof ProblemError && error.status === 404;

const fetched = async (link: string, signal: AbortSignal) => {
  try {
    const form = await api.get<KioskForm>(`kiosks/${link}`, { signal });
    keep(link, form);
    return form;
  } catch (error) {
    if (isGone(error)) localStorage.removeItem(nameOf(link));
    throw error;
  }
};

/** What the kiosk asks, as the server said last: once it has its survey it goes on without the network, also after a reload. A kiosk taken away asks nothing. */
export const useKioskForm = (link: string) => {
  const query = useQuery({
    queryKey: ['kiosk', link],
    queryFn: ({ signal }) => fetched(link, signal),
    initialData: () => kept(link),
    initialDataUpdatedAt: 0,
    refetchInterval: renew,
    staleTime: renew,
    networkMode: 'always',
  });
  return isGone(query.error) ? { ...query, data: undefined } : query.data ? { ...query, error: null } : query;
};
