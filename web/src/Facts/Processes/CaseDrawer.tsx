import { Drawer, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import type { LogCase, LogEvent } from './types';
import { useLong } from './useLong';
import { useLogCase } from './useLogs';

/** One case of a log: what was done when, after how long, and by whom. */
export const CaseDrawer = ({ id, name, onClose }: { id: string; name: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const one = useLogCase(id, name);
  return (
    <Drawer title={t('Processes.list.one', { case: name })} open onClose={onClose} size="large">
      <PageState query={one}>{(data) => <Events data={data} />}</PageState>
    </Drawer>
  );
};

const Events = ({ data }: { data: LogCase }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const columns: TableColumnsType<LogEvent & { at: string }> = [
    { title: t('Processes.activity'), dataIndex: 'activity' },
    { title: t('Processes.column.time'), render: (_, event) => f.dateTime(event.at) },
    { title: t('Processes.list.waited'), align: 'right', render: (_, event) => long(event.waitingSeconds) },
    ...(data.workingSeconds == null ? [] : [{ title: t('Processes.list.working'), align: 'right' as const, render: (_: unknown, event: LogEvent) => long(event.workingSeconds) }]),
    ...(data.handovers == null ? [] : [{ title: t('Processes.column.resource'), dataIndex: 'resource' }]),
    ...data.columns.map((title, at) => ({ title, render: (_: unknown, event: LogEvent) => event.values[at] })),
  ];
  return (
    <>
      <p>
        {t('Processes.list.took', { long: long(data.seconds), events: f.number(data.allEvents) })}
        {data.workingSeconds != null && <> {t('Processes.list.tookWorking', { long: long(data.workingSeconds) })}</>}
        {data.handovers != null && <> {t('Processes.list.handed', { count: data.handovers, times: f.number(data.handovers) })}</>}
      </p>
      {data.events.length < data.allEvents && <p className="soft">{t('Processes.list.firstEvents', { shown: f.number(data.events.length) })}</p>}
      <Table<LogEvent> aria-label={t('Processes.events')} size="small" rowKey={(event) => data.events.indexOf(event)} columns={columns as TableColumnsType<LogEvent>} dataSource={data.events} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 'max-content' }} />
    </>
  );
};
