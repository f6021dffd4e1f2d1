import { DatePicker, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ProcessMap } from './types';

/** Which cases are looked at. */
export interface Part {
  from: string;
  to: string;
  attribute: string;
  value: string;
  /** An edge that cases go over. */
  before: string;
  next: string;
  /** A case whose way others go too. */
  like: string;
}

/** What can be asked of a part, as addresses have it. */
export const queryOf = ({ from, to, attribute, value, before, next, like }: Part) => ({ from, to, ...(value ? { attribute, value } : {}), ...(before && next ? { before, next } : {}), ...(like ? { like } : {}) });

interface Props {
  filters: ProcessMap['filters'];
  part: Part;
  onChange: (change: Partial<Record<keyof Part, string | null>>) => void;
}

/** By when cases begin, by a value that one of their events has, and, chosen on the map and in its tables, by an edge or a way. */
export const PartFilter = ({ filters, part, onChange }: Props) => {
  const { t } = useTranslation();
  const values = filters.find((one) => one.attribute === part.attribute)?.values ?? [];
  const name = (attribute: string) => (attribute === 'resource' ? t('Processes.column.resource') : attribute);
  return (
    <div className="process-filter">
      <DatePicker.RangePicker
        aria-label={t('Processes.beginsIn')}
        allowEmpty={[true, true]}
        value={[part.from ? dayjs(part.from) : null, part.to ? dayjs(part.to) : null]}
        onChange={(span) => onChange({ from: span?.[0]?.format('YYYY-MM-DD') ?? null, to: span?.[1]?.format('YYYY-MM-DD') ?? null })}
      />
      {filters.length > 0 && (
        <Select<string>
          aria-label={t('Processes.filterBy')}
          className="process-select"
          placeholder={t('Processes.filterBy')}
          allowClear
          value={part.attribute || null}
          options={filters.map((one) => ({ value: one.attribute, label: name(one.attribute) }))}
          onChange={(attribute) => onChange({ attribute: attribute ?? null, value: null })}
        />
      )}
      {part.attribute && (
        <Select<string>
          aria-label={name(part.attribute)}
          className="process-select"
          placeholder={t('Processes.chooseValue')}
          showSearch
          allowClear
          value={part.value || null}
          options={values.map((one) => ({ value: one, label: one }))}
          onChange={(chosen) => onChange({ value: chosen ?? null })}
        />
      )}
      {part.before && part.next && (
        <Tag closable onClose={() => onChange({ before: null, next: null })}>
          {t('Processes.over', { from: part.before, to: part.next })}
        </Tag>
      )}
      {part.like && (
        <Tag closable onClose={() => onChange({ like: null })}>
          {t('Processes.like', { case: part.like })}
        </Tag>
      )}
    </div>
  );
};
