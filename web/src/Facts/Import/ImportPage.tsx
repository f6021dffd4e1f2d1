import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../common/Page';
import { CheckFile } from './CheckFile';
import { ChooseFile } from './ChooseFile';
import { DryRun } from './DryRun';
import { History } from './History';
import { directoryKinds } from './kinds';
import { Running } from './Running';
import { factKinds, type Upload } from './types';
import { startDraft } from './useDraft';
import { useGiveUp } from './useImport';
import '../controls.css';
import '../grid.css';
import './Import.css';

const allKinds = [...factKinds, ...directoryKinds];

/**
 * A file on its way in. The address says where it stands: nothing, an uploaded file, its dry run, the import itself;
 * so a closed laptop loses nothing.
 */
export const ImportPage = () => {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [upload, file, dry, job, run] = ['upload', 'file', 'dry', 'job', 'import'].map((key) => params.get(key) ?? '') as [string, string, string, string, string];
  const step = job ? 3 : dry ? 2 : upload ? 1 : 0;
  const names = [t('Facts.import.step.choose'), t('Facts.import.step.check'), t('Facts.import.step.dryRun'), t('Facts.import.step.run')];
  const giveUp = useGiveUp();
  const another = () => setParams({});
  const other = () => {
    if (upload) giveUp.mutate(upload);
    another();
  };
  const open = ({ id, name }: Upload) => {
    const asked = allKinds.find((kind) => kind === params.get('kind'));
    if (asked) startDraft(id, asked);
    setParams({ upload: id, file: name });
  };
  return (
    <Page title={t('Facts.import.title')} subtitle={file || t('Facts.import.subtitle')}>
      <Steps className="import-steps" size="small" current={step} items={names.map((title) => ({ title }))} />
      {step === 0 && (
        <>
          <ChooseFile onUploaded={open} />
          <History />
        </>
      )}
      {step === 1 && (
        <CheckFile
          key={upload}
          uploadId={upload}
          onDryRun={(id) => setParams({ upload, file, dry: id })}
          onOther={other}
        />
      )}
      {step === 2 && (
        <DryRun
          uploadId={upload}
          jobId={dry}
          onBack={() => setParams({ upload, file })}
          onStarted={({ jobId, importId }) => setParams({ upload, file, job: jobId, import: importId })}
        />
      )}
      {step === 3 && <Running jobId={job} importId={run} onOther={other} onAnother={another} onBack={upload ? () => setParams({ upload, file }) : undefined} />}
    </Page>
  );
};
