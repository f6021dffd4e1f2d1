import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeysetTable } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { CaseLine, MapActivity } from './types';
import { useLong } from './useLong';
import { logsPath } from './useLogs';

interface Filter {
  /** An activity that they have. */
  has: string;
  /** Days that they take. */
  atLeast: string;
  atMost: string;
}

interface Props {
  id: string;
  part: Record<string, string>;
  activities: MapActivity[];
  filter: Filter;
  onChange: (change: Partial<Record<keyof Filter | 'case', string | null>>) => void;
}

const day = 86_400;

/** The cases that are looked at, those that take longest first. */
export const CasesPart = ({ id, part, activities, filter, onChange }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const centre = useCentre();
  const seconds = (days: string) => (Number(days) > 0 ? { value: Math.round(Number(days) * day) } : undefined);
  const [least, most] = [seconds(filter.atLeast), seconds(filter.atMost)];
  const days = (name: 'atLeast' | 'atMost', label: string) => (
    <InputNumber<string>
      aria-label={label}
      placeholder={label}
      className="process-days"
      stringMode
      min="0"
      value={filter[name] || null}
      suffix={t('Processes.list.daysUnit')}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <div className="process-filter">
        <Select<string>
          aria-label={t('Processes.list.has')}
          className="process-select"
          placeholder={t('Processes.list.has')}
          allowClear
          showSearch
          value={filter.has || null}
          options={activities.map(({ name }) => ({ value: name, label: name }))}
          onChange={(has) => onChange({ has: has ?? null })}
        />
        {days('atLeast', t('Processes.list.atLeast'))}
        {days('atMost', t('Processes.list.atMost'))}
      </div>
      <KeysetTable<CaseLine>
        path={`${logsPath}/${id}/cases`}
        query={{ centre: centre.code, ...part, ...(filter.has ? { has: filter.has } : {}), ...(least ? { atLeast: least.value } : {}), ...(most ? { atMost: most.value } : {}) }}
        rowKey="case"
        label={t('Processes.list.title')}
        limit={20}
        empty={<p className="soft">{t('Processes.noCases')}</p>}
        columns={[
          {
            title: t('Processes.case'),
            render: (_, one) => (
              <Button type="link" className="process-link" onClick={() => onChange({ case: one.case })}>
                {one.case}
              </Button>
            ),
          },
          { title: t('Processes.lasts'), align: 'right', render: (_, one) => long(one.seconds) },
          { title: t('Processes.events'), align: 'right', render: (_, one) => f.number(one.events) },
          { title: t('Processes.handovers'), align: 'right', render: (_, one) => f.number(one.handovers) },
          { title: t('Processes.list.last'), render: (_, one) => (one.steps.length < one.events ? '…' : one.steps.at(-1)?.activity) },
          { title: t('Processes.began'), render: (_, one) => f.dateTime(one.from) },
        ]}
      />
    </>
  );
};
