import { Alert, Button, Result, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { urlOf } from '../../api/client';
import { DropZone } from '../../common/DropZone';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { JobProgress, JobStopped } from '../../Facts/Import/JobProgress';
import { useJob } from '../../Facts/Import/useImport';
import { CheckCases } from './CheckCases';
import { useCaseFile, type CaseFileWork, type CaseReport } from './useCaseFile';
import './Import.css';

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ndjson', '.jsonl', '.gz'];

/** Cases of another system, from a file into the desk: looked at first, written when nothing stands against it any more. */
export const ImportCases = () => {
  const { t } = useTranslation();
  const work = useCaseFile();
  return (
    <Page title={t('CaseImport.nav')} subtitle={t('CaseImport.text')}>
      <Section>
        {work.job ? <Running jobId={work.job} work={work} /> : <Choosing work={work} />}
      </Section>
    </Page>
  );
};

const Choosing = ({ work }: { work: CaseFileWork }) => {
  const { t } = useTranslation();
  const { file, report } = work;
  if (!file) return <DropZone accept={extensions} onFile={work.choose} title={t('CaseImport.drop')} text={t('CaseImport.dropText')} />;
  return (
    <>
      <ProblemAlert error={work.error} className="gap-below" />
      {!report && work.isSending && (
        <p role="status">
          <Spin /> {t('CaseImport.looking', { name: file.name })}
        </p>
      )}
      {report && <CheckCases work={work} report={report} />}
      <div className="case-import-acts">
        <Button type="primary" disabled={!report || report.stops.length > 0 || report.added === 0 || work.error != null} loading={work.isSending} onClick={work.write}>
          {t('CaseImport.start')}
        </Button>
        <Button onClick={() => work.choose(null)}>{t('CaseImport.other')}</Button>
      </div>
    </>
  );
};

/** Being written, and what came of it. */
const Running = ({ jobId, work }: { jobId: string; work: CaseFileWork }) => {
  const { t } = useTranslation();
  const job = useJob(jobId);
  return (
    <PageState query={job}>
      {(data) => {
        if (data.state === 'queued' || data.state === 'running') return <JobProgress job={data} />;
        const report = data.result as unknown as CaseReport | null;
        if (data.state === 'done' && report?.written) return <Written report={report} onAgain={() => work.choose(null)} />;
        return (
          <>
            {data.state === 'refused' || data.state === 'done' ? <JobStopped job={data} /> : <Alert className="gap-below" type="info" showIcon title={t('CaseImport.cancelled')} />}
            <Button onClick={work.back}>{t('Processes.back')}</Button>
          </>
        );
      }}
    </PageState>
  );
};

const Written = ({ report, onAgain }: { report: CaseReport; onAgain: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const facts = [report.unchanged > 0 && t('CaseImport.already', { shown: number(report.unchanged) }), report.refused > 0 && t('CaseImport.leftOut', { shown: number(report.refused) })].filter(Boolean);
  return (
    <Result
      status="success"
      title={report.added > 0 ? t('CaseImport.done', { count: report.added, shown: number(report.added), open: number(report.open) }) : t('CaseImport.doneNone')}
      subTitle={facts.join(' ')}
      extra={[
        report.rejectFile && (
          <Button key="rejects" href={urlOf(`desk/import/rejects/${report.rejectFile}`, { centre: centre.code })}>
            {t('CaseImport.rejects')}
          </Button>
        ),
        <Button key="again" onClick={onAgain}>
          {t('CaseImport.again')}
        </Button>,
        <Button key="open" type="primary" onClick={() => void navigate(centre.path('desk/cases?show=all&state=all'))}>
          {t('CaseImport.open')}
        </Button>,
      ]}
    />
  );
};
