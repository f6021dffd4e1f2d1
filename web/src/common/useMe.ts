import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, setAntiforgery } from '../api/client';
import type { Me } from '../api/types';

export const meKey = ['me'] as const;

const fetchMe = async ({ signal }: { signal: AbortSignal }) => {
  const me = await api.get<Me>('access/me', { signal });
  setAntiforgery(me.antiforgery);
  return me;
};

export const useMe = () => useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000 });

/** A one-time link is spent by a query, which runs while it signs in: forgetting it would spend the link again. */
export const linkKey = 'link';

/** After signing in or out: everything that was seen as somebody else goes, and the antiforgery token is renewed. */
export const startAnew = async (client: QueryClient) => {
  client.removeQueries({ predicate: ({ queryKey: [first] }) => first !== meKey[0] && first !== linkKey });
  // One that was asked before the change and is still under way would answer who we were.
  await client.cancelQueries({ queryKey: meKey });
  await client.fetchQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 0 });
};
