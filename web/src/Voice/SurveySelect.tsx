import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { listKey } from '../common/KeysetTable';
import { useCentre } from '../common/useCentre';
import type { SurveyCard } from './types';
import { surveysPath } from './useSurvey';

interface Props {
  value?: string;
  onChange?: (code: string | undefined) => void;
  id?: string;
  /** Only those that can be asked with. */
  published?: boolean;
  allowClear?: boolean;
  placeholder?: string;
}

/** Chooses a survey of the centre; searched on the server. */
export const SurveySelect = ({ value, onChange, id, published, ...rest }: Props) => {
  const centre = useCentre();
  const [search, setSearch] = useState('');
  const query = { centre: centre.code, search, limit: 100 };
  const found = useQuery({
    queryKey: [...listKey(surveysPath, query), 'choices'],
    queryFn: ({ signal }) => api.get<KeysetPage<SurveyCard>>(surveysPath, { query, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...rest}
      id={id}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={found.isFetching}
      value={value}
      onChange={(code?: string) => onChange?.(code)}
      options={(found.data?.items ?? []).filter((one) => !published || one.published > 0).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
    />
  );
};
