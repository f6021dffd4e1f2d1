import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { ImportCounts, NewCodes, Rejects } from './ImportCounts';
import { JobProgress, JobStopped } from './JobProgress';
import { kindOfJob, type ImportKind } from './kinds';
import type { ImportResult, Job } from './types';
import { useDraft } from './useDraft';
import { useJob, usePreview, useStartImport } from './useImport';

interface Props {
  uploadId: string;
  jobId: string;
  onBack: () => void;
  onStarted: (started: { jobId: string; importId: string }) => void;
}

/** What would happen, before it does. */
export const DryRun = (props: Props) => {
  const { t } = useTranslation();
  const job = useJob(props.jobId);
  return (
    <PageState query={job}>
      {(data) =>
        data.state === 'done' && data.result ? (
          <Outcome {...props} kind={kindOfJob(data.kind)} result={data.result} />
        ) : (
          <Section title={t('Facts.import.dryRunTitle')}>
            <Waiting job={data} onBack={props.onBack} />
          </Section>
        )
      }
    </PageState>
  );
};

const Waiting = ({ job, onBack }: { job: Job; onBack: () => void }) => {
  const { t } = useTranslation();
  if (job.state === 'queued' || job.state === 'running') return <JobProgress job={job} />;
  return (
    <>
      <JobStopped job={job} />
      <Button onClick={onBack}>{t('Facts.import.back')}</Button>
    </>
  );
};

const Outcome = ({ uploadId, kind, result, onBack, onStarted }: Props & { kind: ImportKind; result: ImportResult }) => {
  const { t } = useTranslation();
  const [draft] = useDraft(uploadId);
  const preview = usePreview(uploadId, draft.reading);
  const start = useStartImport();
  const good = result.added + result.changed + result.unchanged;
  const go = () => {
    if (!preview.data) return;
    const mapping = draft.mapping ?? preview.data.mapping;
    start.mutate({ uploadId, kind: preview.data.kind, mapping, dryRun: false }, { onSuccess: onStarted });
  };
  return (
    <>
      <Section title={t('Facts.import.dryRunTitle')}>
        <p className="soft">{t('Facts.import.dryRunDone')}</p>
        <ImportCounts result={result} />
      </Section>
      <NewCodes result={result} isDryRun />
      <Rejects kind={kind} result={result} />
      <ProblemAlert error={start.error ?? preview.error} className="gap-below" />
      <div className="import-actions">
        <Button type="primary" size="large" disabled={good === 0 || !preview.data} loading={start.isPending} onClick={go}>
          {t('Facts.import.go')}
        </Button>
        <Button onClick={onBack}>{t('Facts.import.back')}</Button>
        {good === 0 && <span className="import-missing">{t('Facts.import.noneGood')}</span>}
      </div>
    </>
  );
};
