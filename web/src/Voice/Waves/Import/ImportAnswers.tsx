import { Alert, Button, Modal, Result, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DropZone } from '../../../common/DropZone';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import type { AnswerReport, Wave } from '../types';
import { wavePage } from '../useWave';
import { useWaveState } from '../useWaveState';
import { CheckAnswers } from './CheckAnswers';
import { useAnswerFile } from './useAnswerFile';

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ndjson', '.jsonl', '.gz'];

/** Answers that were asked elsewhere, from a file into the wave: looked at first, written when nothing stands against it any more. */
export const ImportAnswers = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const work = useAnswerFile(wave);
  const { file, report, doing } = work;
  const ready = report !== null && !report.written && doing === null && report.stops.length === 0;
  const footer = report?.written ? null : (
    <>
      {file && <Button onClick={() => work.choose(null)}>{t('Waves.import.other')}</Button>}
      {doing === 'import' ? <Button onClick={work.stop}>{t('Common.cancel')}</Button> : <Button onClick={onClose}>{t('Common.cancel')}</Button>}
      <Button type="primary" disabled={!ready && doing !== 'import'} loading={doing === 'import'} onClick={work.write}>
        {report ? t('Waves.import.write', { count: report.added, shown: number(report.added) }) : t('Waves.import.writeNone')}
      </Button>
    </>
  );
  return (
    <Modal open width={1040} title={t('Waves.import.title', { name: wave.name })} onCancel={onClose} footer={footer} mask={{ closable: false }}>
      <ProblemAlert error={work.error} className="gap-below" />
      {!file && (
        <>
          <DropZone accept={extensions} onFile={work.choose} title={t('Waves.import.drop')} text={t('Waves.import.dropText')} />
          <p className="soft wave-note">{t('Waves.import.text')}</p>
        </>
      )}
      {file && !report && doing && (
        <div className="wave-wait" role="status">
          <Spin /> {t('Waves.import.looking', { name: file.name })}
        </div>
      )}
      {doing === 'import' && <Alert className="gap-below" type="info" role="status" title={t('Waves.import.writing', { shown: number(report?.added ?? 0) })} />}
      {report?.written ? <Written wave={wave} report={report} onClose={onClose} /> : report && <CheckAnswers wave={wave} work={work} report={report} />}
    </Modal>
  );
};

const Written = ({ wave, report, onClose }: { wave: Wave; report: AnswerReport; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { number } = useFormats();
  const { close } = useWaveState(wave);
  const facts = [
    report.unchanged > 0 && t('Waves.import.unchanged', { shown: number(report.unchanged) }),
    report.refused > 0 && t('Waves.import.leftOut', { shown: number(report.refused) }),
  ].filter(Boolean);
  return (
    <Result
      status="success"
      title={report.added > 0 ? t('Waves.import.done', { count: report.added, shown: number(report.added) }) : t('Waves.import.doneNone')}
      subTitle={facts.join(' ')}
      extra={[
        wave.state !== 'closed' && (
          <Button key="close" loading={close.isPending} onClick={() => close.mutate(undefined, { onSuccess: onClose })}>
            {t('Waves.import.closeNow')}
          </Button>
        ),
        <Button key="results" onClick={() => void navigate(`${centre.path(wavePage(wave.code))}/results`)}>
          {t('Waves.step.results')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('Waves.import.finish')}
        </Button>,
      ]}
    />
  );
};
