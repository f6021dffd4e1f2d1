import { useState } from 'react';
import { FilterOutlined } from '@ant-design/icons';
import { Button, Popover, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DimensionSelect } from '../DimensionSelect';
import type { Cut, MetricInfo } from '../types';
import { useDimension } from '../useDimension';
import { withFilter, type Filter, type View } from '../view';

interface Props {
  view: View;
  metric: MetricInfo;
  onChange: (changes: Partial<View>) => void;
}

/** What the view is narrowed to; each can be taken away, and more added. */
export const Filters = ({ view, metric, onChange }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const put = (cut: Cut, values: string[]) => onChange({ filters: withFilter(view, cut, values).filters });
  const valuesOf = (cut: Cut) => view.filters.find((filter) => filter.cut === cut)?.values ?? [];
  return (
    <div className="filters">
      {view.filters.map((filter) => (
        <FilterTag key={filter.cut} filter={filter} onClose={() => put(filter.cut, [])} />
      ))}
      <Popover
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger="click"
        placement="bottomLeft"
        title={t('Facts.metric.filter')}
        content={
          <div className="filter-form">
            {metric.cuts.map((cut) => (
              <label key={cut} className="control">
                <span>{t(`Facts.cut.${cut}`)}</span>
                <DimensionSelect several cut={cut} label={t(`Facts.cut.${cut}`)} value={valuesOf(cut)} onChange={(values) => put(cut, values)} />
              </label>
            ))}
          </div>
        }
      >
        <Button icon={<FilterOutlined />}>{t('Facts.metric.filter')}</Button>
      </Popover>
    </div>
  );
};

const FilterTag = ({ filter, onClose }: { filter: Filter; onClose: () => void }) => {
  const { t } = useTranslation();
  const { data } = useDimension(filter.cut);
  const nameOf = (code: string) => data?.items.find((item) => item.code === code)?.name ?? code;
  return (
    <Tag className="filter-tag" closable={{ 'aria-label': t('Facts.metric.removeFilter') }} onClose={onClose}>
      {t(`Facts.cut.${filter.cut}`)}: {filter.values.map(nameOf).join(t('Facts.comma'))}
    </Tag>
  );
};
