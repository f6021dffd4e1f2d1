import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import type { Stays } from './types';
import { useColumnName } from './useColumnName';
import { useLong } from './useLong';
import { useStays } from './useLogs';

interface Props {
  id: string;
  part: Record<string, string>;
  /** The column; empty is the activity. */
  by: string;
  setBy: (by: string | null) => void;
  /** The cases that come to an activity. */
  onOpen: (activity: string) => void;
}

type Line = Stays['lines'][number];

/** How long cases stay in each status, at each step, with each team. */
export const StaysPart = ({ id, part, by, setBy, onOpen }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const nameOf = useColumnName();
  const stays = useStays(id, part, by);
  const columnsOf = (data: Stays): TableColumnsType<Line> => [
    {
      title: nameOf(by || 'activity'),
      render: (_, { name }) =>
        by === '' && name != null ? (
          <Button type="link" className="process-link" onClick={() => onOpen(name)}>
            {name}
          </Button>
        ) : (
          (name ?? t('Processes.stays.none'))
        ),
    },
    { title: t('Processes.stays.share'), align: 'right', render: (_, { share }) => f.percent(share) },
    { title: t('Processes.cases'), align: 'right', render: (_, { cases }) => f.number(cases) },
    { title: t('Processes.stays.total'), align: 'right', render: (_, { known, totalSeconds }) => (known > 0 ? long(totalSeconds) : '–') },
    { title: t('Processes.stays.median'), align: 'right', render: (_, { times }) => long(times.medianSeconds) },
    { title: t('Processes.p90'), align: 'right', render: (_, { times }) => long(times.p90Seconds) },
    ...(data.lines.some(({ working }) => working) ? [{ title: t('Processes.show.working'), align: 'right' as const, render: (_: unknown, { working }: Line) => long(working?.medianSeconds) }] : []),
    { title: t('Processes.stays.known'), align: 'right', render: (_, { known }) => f.number(known) },
    { title: t('Processes.stays.visits'), align: 'right', render: (_, { visits }) => f.number(visits) },
    { title: t('Processes.stays.ending'), align: 'right', render: (_, { ending }) => f.number(ending) },
  ];
  return (
    <PageState query={stays}>
      {(data) => (
        <>
          <div className="process-tools">
            <label className="process-choice">
              <span>{t('Processes.stays.by')}</span>
              <Select<string> className="process-select" value={by || 'activity'} options={data.columns.map((value) => ({ value, label: nameOf(value) }))} onChange={(next) => setBy(next === 'activity' ? null : next)} />
            </label>
          </div>
          <p className="soft">{t('Processes.stays.text')}</p>
          {data.lines.length < data.values && <p className="soft">{t('Processes.firstOf', { shown: f.number(data.lines.length), all: f.number(data.values) })}</p>}
          <Table<Line>
            aria-label={t('Processes.stays.title')}
            size="small"
            rowKey={({ name }) => name ?? '\n'}
            columns={columnsOf(data)}
            dataSource={data.lines}
            pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 'max-content' }}
          />
        </>
      )}
    </PageState>
  );
};
