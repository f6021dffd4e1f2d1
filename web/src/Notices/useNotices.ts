import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Centre } from '../common/useCentre';
import type { UnreadCount } from './types';

export const noticesPath = 'notices';

export const settingsPath = 'notices/settings';

export const channelsPath = 'notices/channels';

export const failedPath = 'notices/failed';

export const unreadKey = ['notices-unread'];

const every = 30_000;

/** How many of a centre's notices one has not read, asked again and again while the page is open. */
export const useUnread = (centre: Centre) => {
  const query = { centre: centre.code };
  return useQuery({ queryKey: [...unreadKey, query], queryFn: ({ signal }) => api.get<UnreadCount>('notices/unread', { query, signal }), refetchInterval: every });
};
