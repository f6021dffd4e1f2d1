import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { JobProgress, JobStopped } from '../Import/JobProgress';
import { useJob } from '../Import/useImport';
import type { LogRead as ReadLog } from './types';
import { logPage, useLogsChanged } from './useLogs';

/** A log being read, and what came of it. */
export const LogRead = ({ jobId, onBack }: { jobId: string; onBack: () => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const job = useJob(jobId);
  const changed = useLogsChanged();
  return (
    <PageState query={job}>
      {(data) => {
        const { state } = data;
        const result = data.result as unknown as ReadLog | null;
        if (state === 'queued' || state === 'running') return <JobProgress job={data} />;
        if (state !== 'done' || !result)
          return (
            <>
              <JobStopped job={data} />
              <Button onClick={onBack}>{t('Processes.back')}</Button>
            </>
          );
        return (
          <>
            <Alert
              className="gap-below"
              type={result.rowsLeftOut > 0 ? 'warning' : 'success'}
              showIcon
              title={t('Processes.done', { events: f.number(result.events), cases: f.number(result.cases) })}
              description={
                result.rowsLeftOut > 0 && (
                  <>
                    {t('Processes.leftOut', { count: result.rowsLeftOut, number: f.number(result.rowsLeftOut) })}
                    <ul className="log-reasons">
                      {result.first.map((reason) => (
                        <li key={reason}>{reason}</li>
                      ))}
                    </ul>
                  </>
                )
              }
            />
            <Button type="primary" onClick={() => void changed().then(() => navigate(centre.path(logPage(result.logId))))}>
              {t('Processes.open')}
            </Button>
          </>
        );
      }}
    </PageState>
  );
};
