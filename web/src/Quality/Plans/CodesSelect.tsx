import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { useCentre } from '../../common/useCentre';

interface Props {
  kind: string;
  id?: string;
  value?: string[] | null;
  onChange?: (codes: string[] | null) => void;
}

/** Chooses several queues, topics ... of the centre; none chosen means all of them. */
export const CodesSelect = ({ kind, id, value, onChange }: Props) => {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const query = { centre: useCentre().code, search, limit: 100 };
  const found = useQuery({
    queryKey: ['codes', kind, query],
    queryFn: ({ signal }) => api.get<KeysetPage<{ code: string; name: string }>>(`centres/${kind}`, { query, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      id={id}
      mode="multiple"
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={t('Judging.filter.all')}
      loading={found.isFetching}
      value={value ?? []}
      onChange={(codes: string[]) => onChange?.(codes.length > 0 ? codes : null)}
      options={(found.data?.items ?? []).map((one) => ({ value: one.code, label: one.name === one.code ? one.code : `${one.name} (${one.code})` }))}
    />
  );
};
