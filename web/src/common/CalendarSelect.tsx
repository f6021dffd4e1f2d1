import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Schemas } from '../api/schemas';
import { useCentre } from './useCentre';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  'aria-label'?: string;
}

export const useCalendars = () => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['calendars', query],
    queryFn: ({ signal }) => api.get<Schemas['ListCalendarsItem'][]>('calendars', { query, signal }),
  });
};

export const CalendarSelect = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  const calendars = useCalendars();
  return (
    <Select
      {...rest}
      allowClear
      placeholder={t('Centres.defaultCalendar')}
      loading={calendars.isPending}
      value={value ?? undefined}
      onChange={(code?: string) => onChange?.(code ?? null)}
      options={calendars.data?.map((one) => ({ value: one.code, label: one.name }))}
    />
  );
};
