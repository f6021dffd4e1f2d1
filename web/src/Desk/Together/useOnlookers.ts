import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { Onlooker } from '../types';
import { casePath } from '../useDesk';

const every = 15_000;
const stillTyping = 20_000;

/** Says that one has a case open, and whether one writes, and hears who else does; leaves when the page is left. */
export const useOnlookers = (number: number) => {
  const query = { centre: useCentre().code };
  const { centre } = query;
  const typedAt = useRef(0);
  useEffect(() => {
    const type = (event: Event) => {
      if (event.target instanceof HTMLTextAreaElement) typedAt.current = Date.now();
    };
    document.addEventListener('input', type);
    return () => {
      document.removeEventListener('input', type);
      void api.delete(`${casePath(number)}/presence`, { query: { centre } }).catch(() => undefined);
    };
  }, [number, centre]);
  return useQuery({
    queryKey: ['case-onlookers', number, query],
    queryFn: ({ signal }) => api.post<Onlooker[]>(`${casePath(number)}/presence`, { typing: Date.now() - typedAt.current < stillTyping }, { query, signal }),
    refetchInterval: every,
    retry: false,
    gcTime: 0,
  });
};
