import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { urlOf } from '../../api/client';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { factsKey } from '../useFacts';
import { ImportCounts, NewCodes, Rejects } from './ImportCounts';
import { JobProgress, JobStopped } from './JobProgress';
import { isDirectory, kindOfJob, type ImportKind } from './kinds';
import type { ImportResult } from './types';
import { useJob } from './useImport';

interface Props {
  jobId: string;
  importId: string;
  /** To another file instead of this one, or after it. */
  onOther: () => void;
  onAnother: () => void;
  /** To the fields, as long as the file is there. */
  onBack?: (() => void) | undefined;
}

/** The import itself, whether it is still going or was over long ago. */
export const Running = ({ jobId, importId, onOther, onAnother, onBack }: Props) => {
  const { t } = useTranslation();
  const job = useJob(jobId);
  const client = useQueryClient();
  const isDone = job.data?.state === 'done';
  const changesDirectory = job.data != null && isDirectory(kindOfJob(job.data.kind));
  useEffect(() => {
    // A new directory is seen everywhere: in lists, in filters, in the names of cuts.
    if (isDone) void client.invalidateQueries({ queryKey: changesDirectory ? [] : factsKey() });
  }, [isDone, changesDirectory, client]);
  const other = (act: () => void) => <Button onClick={act}>{t('Facts.import.another')}</Button>;
  return (
    <PageState query={job}>
      {(data) =>
        data.state === 'done' && data.result ? (
          <Finished kind={kindOfJob(data.kind)} result={data.result} importId={importId} other={other(onAnother)} />
        ) : data.state === 'queued' || data.state === 'running' ? (
          <Section title={t('Facts.import.runTitle')}>
            <JobProgress job={data} />
          </Section>
        ) : (
          <Section title={t('Facts.import.runTitle')}>
            <JobStopped job={data} />
            <div className="import-actions">
              {onBack && (
                <Button type="primary" onClick={onBack}>
                  {t('Facts.import.back')}
                </Button>
              )}
              {other(onOther)}
            </div>
          </Section>
        )
      }
    </PageState>
  );
};

const Finished = ({ kind, result, importId, other }: { kind: ImportKind; result: ImportResult; importId: string; other: React.ReactNode }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const written = result.added + result.changed;
  return (
    <>
      <Alert
        className="gap-below"
        type={result.rejected > 0 ? 'warning' : result.dryRun ? 'info' : 'success'}
        showIcon
        title={
          result.dryRun
            ? t('Facts.import.dryRunOver')
            : written > 0
              ? t('Facts.import.finished', { count: written, number: f.number(written) })
              : t('Facts.import.nothingNew')
        }
      />
      <Section title={t('Facts.import.result')}>
        <ImportCounts result={result} />
        <div className="import-actions">
          {!result.dryRun && (
            <Link className="button-like" to={centre.path(isDirectory(kind) ? `directory/${kind}` : result.to ? `today?date=${result.to}` : 'today')}>
              {isDirectory(kind) ? t('Facts.import.toDirectory') : t('Facts.import.toToday')}
            </Link>
          )}
          {other}
        </div>
      </Section>
      <NewCodes result={result} isDryRun={result.dryRun} />
      <Rejects kind={kind} result={result} download={importId ? urlOf(`facts/imports/${importId}/rejects`, { centre: centre.code }) : undefined} />
    </>
  );
};
