import { Alert, Button, Progress } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import type { Formats } from '../../common/format';
import { useFormats } from '../../common/useFormats';
import type { Job } from './types';
import { useCancelJob } from './useImport';

/** Each stage counts something of its own. */
const sayDone = (t: TFunction, f: Formats, stage: string | null, done: number, total: number) =>
  stage === 'days'
    ? t('Facts.job.daysOf', { done: f.number(done), all: f.number(total) })
    : stage === 'records'
      ? t('Facts.job.recordsOf', { done: f.number(done), all: f.number(total) })
      : t('Facts.job.doneOf', { done: f.bytes(done), all: f.bytes(total) });

/** A job under way: how far, at what, and a way to stop it. */
export const JobProgress = ({ job }: { job: Job }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const cancel = useCancelJob(job.id);
  const share = job.total ? Math.min(1, job.done / job.total) : null;
  return (
    <div className="job" role="status">
      <div className="job-stage">
        {job.state === 'queued' ? t('Facts.job.queued') : t(`Facts.stage.${job.stage}`, { defaultValue: job.stage ?? t('Facts.job.running') })}
      </div>
      <Progress percent={Math.floor((share ?? 0) * 100)} status="active" showInfo={share != null} aria-label={t('Facts.job.running')} />
      <div className="soft">
        {job.total != null && job.total > 0 && sayDone(t, f, job.stage, job.done, job.total)}
      </div>
      <p className="soft">{t('Facts.job.goesOn')}</p>
      <ProblemAlert error={cancel.error} />
      <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
        {t('Facts.import.cancel')}
      </Button>
    </div>
  );
};

/** A job that ended without its result, and what became of the data: nothing. */
export const JobStopped = ({ job }: { job: Job }) => {
  const { t } = useTranslation();
  if (job.problem?.code) return <ProblemAlert error={new ProblemError({ status: 400, ...job.problem })} className="gap-below" />;
  return (
    <Alert
      className="gap-below"
      type={job.state === 'cancelled' ? 'info' : 'error'}
      showIcon
      title={t(`Facts.job.state.${job.state}`)}
      description={job.problem?.detail ?? t('Facts.job.nothingWritten')}
    />
  );
};
