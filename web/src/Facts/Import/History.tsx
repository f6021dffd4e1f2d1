import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { kindWord } from './kinds';
import type { ImportRun } from './types';

/** Every file that came in, by whom and what became of it; a running one can be returned to. */
export const History = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const count = (key: 'added' | 'changed' | 'unchanged' | 'rejected') => ({
    key,
    title: t(`Facts.count.${key}`),
    align: 'right' as const,
    render: (_: unknown, run: ImportRun) => f.number(run[key]),
  });
  const columns: TableColumnsType<ImportRun> = [
    {
      key: 'file',
      title: t('Facts.import.file'),
      render: (_, run) => (
        <Link to={`${centre.path('import')}?${new URLSearchParams({ file: run.file, job: run.jobId, import: run.id }).toString()}`}>{run.file}</Link>
      ),
    },
    { key: 'kind', title: t('Facts.import.kind'), render: (_, run) => kindWord(t, run.kind) },
    {
      key: 'state',
      title: t('Facts.import.state'),
      render: (_, run) => (run.dryRun ? t('Facts.job.dryRun', { state: t(`Facts.job.state.${run.state}`) }) : t(`Facts.job.state.${run.state}`)),
    },
    { key: 'startedAt', title: t('Facts.import.startedAt'), render: (_, run) => f.dateTime(run.startedAt) },
    { key: 'by', title: t('Facts.import.who'), render: (_, run) => run.by },
    count('added'),
    count('changed'),
    count('unchanged'),
    count('rejected'),
  ];
  return (
    <Section title={t('Facts.import.history')} flush>
      <KeysetTable<ImportRun>
        path="facts/imports"
        query={{ centre: centre.code }}
        columns={columns}
        rowKey="id"
        label={t('Facts.import.history')}
        limit={10}
        empty={<Nothing title={t('Facts.import.noHistory')}>{t('Facts.import.noHistoryText')}</Nothing>}
      />
    </Section>
  );
};
