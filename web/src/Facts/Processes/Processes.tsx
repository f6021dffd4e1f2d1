import { useState } from 'react';
import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { DesignList } from './Designs/DesignList';
import { NewDesign } from './Designs/NewDesign';
import { ImportLog } from './ImportLog';
import { MapCases } from './MapCases';
import type { LogCard } from './types';
import { logPage, useDeleteLog, useLogs } from './useLogs';
import './Designs/Designs.css';
import './Processes.css';

/** The event logs that the centre brought in: each is a map of how work flows. */
export const Processes = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const logs = useLogs();
  const [isImporting, setImporting] = useState(false);
  const [isMapping, setMapping] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const mayDraw = centre.can('facts.designs') != null;
  const mayImport = centre.can('facts.import') != null;
  const bringIn = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setImporting(true)}>
      {t('Processes.import')}
    </Button>
  );
  return (
    <Page
      title={t('Facts.nav.processes')}
      subtitle={t('Processes.text')}
      actions={
        <>
          {mayDraw && (
            <Button icon={<EditOutlined />} onClick={() => setDrawing(true)}>
              {t('Processes.design.new')}
            </Button>
          )}
          {mayImport && centre.can('desk.view') != null && <Button onClick={() => setMapping(true)}>{t('Processes.ofCases.title')}</Button>}
          {mayImport && bringIn}
        </>
      }
    >
      <Section title={t('Processes.logs')} flush>
        <PageState query={logs} isEmpty={(list) => list.length === 0} empty={<Nothing title={t('Processes.none')} action={mayImport && bringIn}>{t('Processes.noneText')}</Nothing>}>
          {(list) => <LogTable logs={list} mayDelete={mayImport} />}
        </PageState>
      </Section>
      <Section title={t('Processes.design.designs')} flush>
        <DesignList />
      </Section>
      {isDrawing && <NewDesign onClose={() => setDrawing(false)} />}
      {isMapping && <MapCases onClose={() => setMapping(false)} />}
      {isImporting && <ImportLog onClose={() => setImporting(false)} />}
    </Page>
  );
};

const LogTable = ({ logs, mayDelete }: { logs: LogCard[]; mayDelete: boolean }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const deletion = useDeleteLog();
  const columns: TableColumnsType<LogCard> = [
    {
      title: t('Processes.log'),
      render: (_, log) => (
        <>
          <Link to={centre.path(logPage(log.id))}>{log.name}</Link>
          <div className="soft">{log.file}</div>
        </>
      ),
    },
    { title: t('Processes.cases'), align: 'right', render: (_, log) => f.number(log.cases) },
    { title: t('Processes.events'), align: 'right', render: (_, log) => f.number(log.events) },
    { title: t('Processes.activities'), align: 'right', render: (_, log) => f.number(log.activities) },
    { title: t('Processes.period'), render: (_, log) => `${f.dateTime(log.from)} – ${f.dateTime(log.to)}` },
    {
      title: t('Processes.imported'),
      render: (_, log) => (
        <>
          {f.dateTime(log.at)} · {log.by}
          {log.rowsLeftOut > 0 && <div className="soft">{t('Processes.leftOut', { count: log.rowsLeftOut, number: f.number(log.rowsLeftOut) })}</div>}
        </>
      ),
    },
    ...(mayDelete
      ? [
          {
            key: 'delete',
            render: (_: unknown, log: LogCard) => (
              <Popconfirm title={t('Processes.deleteSure', { name: log.name })} okText={t('Processes.delete')} cancelText={t('Common.cancel')} onConfirm={() => deletion.mutate(log.id)}>
                <Button size="small" danger aria-label={`${t('Processes.delete')} ${log.name}`}>
                  {t('Processes.delete')}
                </Button>
              </Popconfirm>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ProblemAlert error={deletion.error} className="gap-below" />
      <Table<LogCard> aria-label={t('Facts.nav.processes')} size="middle" rowKey="id" columns={columns} dataSource={logs} pagination={false} scroll={{ x: 'max-content' }} />
    </>
  );
};
