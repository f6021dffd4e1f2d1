import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { KeysetPage } from '../../../api/types';
import { listKey } from '../../../common/KeysetTable';
import { useCentre } from '../../../common/useCentre';

interface Props {
  kind: string;
  id?: string;
  value?: string[] | null;
  onChange?: (codes: string[]) => void;
  'aria-label'?: string;
}

/** Chooses some of the centre's queues, topics, ...; none chosen are all. */
export const CodesSelect = ({ kind, value, onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [search, setSearch] = useState('');
  const path = `centres/${kind}`;
  const query = { centre: centre.code, search, limit: 100 };
  const found = useQuery({
    queryKey: [...listKey(path, query), 'choices'],
    queryFn: ({ signal }) => api.get<KeysetPage<{ code: string; name: string }>>(path, { query, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...rest}
      mode="multiple"
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={t('Waves.sample.all')}
      loading={found.isFetching}
      value={value ?? []}
      onChange={onChange}
      options={(found.data?.items ?? []).map((one) => ({ value: one.code, label: one.name }))}
    />
  );
};
