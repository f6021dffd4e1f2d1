import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { useCentre } from '../common/useCentre';
import { useSave } from '../common/useSave';
import type { Calendar, PreviewedDays } from './types';

export const calendarPath = (code: string) => `calendars/${encodeURIComponent(code)}`;

export const useCalendarList = () => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['calendars', query],
    queryFn: ({ signal }) => api.get<Schemas['ListCalendarsItem'][]>('calendars', { query, signal }),
  });
};

export const useCalendar = (code: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['calendar', code, query],
    queryFn: ({ signal }) => api.getTagged<Calendar>(calendarPath(code), { query, signal }),
  });
};

export const useYear = (code: string, year: number) => {
  const query = { centre: useCentre().code, from: `${year}-01-01`, to: `${year}-12-31` };
  return useQuery({
    queryKey: ['calendar', code, 'year', query],
    queryFn: async ({ signal }) => (await api.get<PreviewedDays>(`${calendarPath(code)}/preview`, { query, signal })).days,
    placeholderData: (before) => before,
  });
};

/** Saves some of a calendar over the version that is on the page; the rest stays as it is there. */
export const useSaveCalendar = (code: string, onDone?: () => void) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const calendar = useCalendar(code);
  return useSave({
    send: (changes: Partial<Calendar>) =>
      api.put(calendarPath(code), { ...calendar.data?.data, ...changes }, { query, etag: calendar.data?.etag }),
    done: t('Common.saved'),
    onDone: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['calendar', code] }),
        client.invalidateQueries({ queryKey: ['calendars'] }),
      ]);
      onDone?.();
    },
    quiet: true,
  });
};
