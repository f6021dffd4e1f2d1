import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { listKey } from './KeysetTable';
import { useCentre } from './useCentre';

interface Named {
  code: string;
  name: string;
}

interface Props {
  /** Which list of the centre the code is of: queues, topics, employees, ... */
  kind: string;
  /** Codes that may not be chosen, such as a record as its own parent. */
  without?: string[];
  id?: string;
  value?: string | null;
  placeholder?: string;
  onChange?: (code: string | null) => void;
  'aria-label'?: string;
}

/** Chooses a queue, topic, person ... of the centre by its code or name; long lists are searched on the server. */
export const CodeSelect = ({ kind, without = [], onChange, value, placeholder, ...rest }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [search, setSearch] = useState('');
  const path = `centres/${kind}`;
  const query = { centre: centre.code, search, limit: 100 };
  const found = useQuery({
    queryKey: [...listKey(path, query), 'choices'],
    queryFn: ({ signal }) => api.get<KeysetPage<Named>>(path, { query, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={placeholder ?? t('Common.none')}
      loading={found.isFetching}
      value={value ?? undefined}
      onChange={(code?: string) => onChange?.(code ?? null)}
      options={(found.data?.items ?? [])
        .filter((one) => !without.includes(one.code))
        .map((one) => ({ value: one.code, label: one.name === one.code ? one.code : `${one.name} (${one.code})` }))}
    />
  );
};
