import { useState } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cut } from './types';
import { useDimension } from './useDimension';

interface Common {
  cut: Cut;
  label: string;
  className?: string;
}

type Props = Common &
  ({ several: true; value: string[]; onChange: (codes: string[]) => void } | { several?: false; value: string | null; onChange: (code: string | null) => void });

/** Chooses among the queues, topics, people … of the centre, by name. */
export const DimensionSelect = (props: Props) => {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const { data, isFetching } = useDimension(props.cut, search);
  const shared = {
    'aria-label': props.label,
    className: props.className,
    placeholder: t('Facts.choose'),
    showSearch: { filterOption: false, onSearch: setSearch },
    loading: isFetching,
    allowClear: true,
    options: data?.items.map(({ code, name }) => ({ value: code, label: name ?? code })) ?? [],
    popupMatchSelectWidth: false,
  };
  return props.several ? (
    <Select<string[]> {...shared} mode="multiple" maxTagCount="responsive" value={props.value} onChange={props.onChange} />
  ) : (
    <Select<string | null> {...shared} value={props.value} onChange={(code) => props.onChange(code ?? null)} />
  );
};
