import { useState } from 'react';
import { Alert, Button, Modal, Radio, Result, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../../common/PageState';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { useFormats } from '../../../common/useFormats';
import { useSpan } from '../../../Facts/useFacts';
import { FaultTable } from '../Import/FaultTable';
import type { SamplePreview, Wave, WaveDraws } from '../types';
import { draftOf, planOf, type Draft } from './plan';
import { PreviewTable } from './PreviewTable';
import { SampleFields } from './SampleFields';
import { useDraw, useDraws, usePreview } from './useSample';
import './Sampling.css';

/** Who is asked: the plan at one side, what it would do at the other, and the draw. */
export const SampleDialog = ({ wave, onClose }: { wave: Wave; onClose: () => void }) => {
  const { t } = useTranslation();
  const draws = useDraws(wave);
  const span = useSpan();
  // A centre without facts has no span; then the list is the way.
  const known = draws.data && !span.isLoading;
  if (known) return <Plan wave={wave} draws={draws.data} lastDay={span.data?.to} onClose={onClose} />;
  return (
    <Modal open width={1180} title={t('Waves.sample.title', { name: wave.name })} onCancel={onClose} footer={null}>
      <PageState query={draws} loading={<Spin />}>
        {() => <Spin />}
      </PageState>
    </Modal>
  );
};

const Plan = ({ wave, draws, lastDay, onClose }: { wave: Wave; draws: WaveDraws; lastDay?: string | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [draft, setDraft] = useState<Draft>(() => draftOf(draws.draws.at(-1)?.plan, lastDay, draws.restDays));
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv');
  const [drawn, setDrawn] = useState<number | null>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const plan = planOf(draft);
  const preview = usePreview(wave, plan, file);
  const shown = preview.isError || (draft.source === 'list' && !file) ? undefined : preview.data;
  const count = shown?.whole.drawn ?? 0;
  const draw = useDraw(wave, () => setDrawn(count));
  const ready = plan !== null && shown !== undefined && preview.settled && count > 0 && !shown.tooMany;
  if (drawn !== null) return <Drawn wave={wave} count={drawn} byMail={plan?.send === 'mail'} onClose={onClose} />;
  // A list with addresses can be written to from here.
  const canMail = draft.source === 'list' && preview.data?.columns?.includes('mail');
  const ways = [{ value: 'csv', label: 'CSV' }, { value: 'xlsx', label: 'Excel' }, ...(canMail ? [{ value: 'mail', label: t('Waves.sample.byMail') }] : [])];
  const choose = (way: 'csv' | 'xlsx' | 'mail') => {
    change({ send: way === 'mail' ? 'mail' : 'file' });
    if (way !== 'mail') setFormat(way);
  };
  const footer = (
    <div className="sample-footer">
      <Radio.Group aria-label={t('Waves.tokens.format')} value={plan?.send === 'mail' ? 'mail' : format} onChange={(event) => choose(event.target.value as 'csv' | 'xlsx' | 'mail')} options={ways} />
      <Button onClick={onClose}>{t('Common.cancel')}</Button>
      <Button type="primary" disabled={!ready} loading={draw.isPending} onClick={() => plan && draw.mutate({ plan, file, number: draws.next, format })}>
        {shown ? t('Waves.sample.draw', { count, shown: number(count) }) : t('Waves.sample.drawNone')}
      </Button>
    </div>
  );
  return (
    <Modal open rootClassName="sample-modal" width={1180} title={t('Waves.sample.title', { name: wave.name })} onCancel={onClose} footer={footer} mask={{ closable: false }}>
      <p className="soft">{t('Waves.sample.text')}</p>
      <div className="sample">
        <SampleFields draft={draft} onChange={change} file={file} onFile={setFile} />
        <div className="sample-outcome" aria-busy={!preview.settled} aria-live="polite">
          <ProblemAlert error={draw.error ?? preview.error} className="gap-below" />
          {shown ? (
            <>
              <Told draft={draft} preview={shown} />
              <div className={preview.settled ? undefined : 'sample-stale'}>
                <PreviewTable preview={shown} draft={draft} onDeviation={(code, value) => change({ deviations: { ...draft.deviations, [code]: value ?? 50 } })} />
              </div>
              <p className="soft wave-note">{t('Waves.sample.marginNote')}</p>
            </>
          ) : (
            preview.isFetching && <Spin />
          )}
        </div>
      </div>
    </Modal>
  );
};

/** The preview in a sentence, and what somebody should know before they draw. */
const Told = ({ draft, preview }: { draft: Draft; preview: SamplePreview }) => {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { whole } = preview;
  const short = draft.how === 'size' && draft.size !== null && whole.drawn < draft.size;
  const wide = draft.how === 'margin' && draft.margin !== null && (whole.expectedMargin ?? 100) > draft.margin + 0.001;
  if (whole.population === 0) return <Alert className="gap-below" type="warning" showIcon title={draft.source === 'list' ? t('Waves.sample.emptyList') : t(`Waves.sample.empty.${draft.source}`)} />;
  return (
    <>
      <p className="sample-sentence">
        {whole.drawn > 0
          ? t('Waves.sample.sentence', { drawn: number(whole.drawn), population: number(whole.population), answers: number(whole.expectedAnswers), margin: number(whole.expectedMargin, 1) })
          : whole.asked > 0
            ? t('Waves.sample.enough', { asked: number(whole.asked) })
            : t('Waves.sample.nobody')}
      </p>
      {preview.tooMany && <Alert className="gap-below" type="error" showIcon title={t('Waves.sample.tooMany')} />}
      {(short || wide) && <Alert className="gap-below" type="warning" showIcon title={short ? t('Waves.sample.short') : t('Waves.sample.wide')} />}
      {preview.covered != null && preview.covered < 1 && whole.drawn > 0 && <Alert className="gap-below" type="info" showIcon title={t('Waves.sample.covered', { share: percent(preview.covered) })} />}
      {preview.unknown > 0 && <p className="soft wave-note">{draft.source === 'cases' ? t('Waves.sample.unknownCases', { count: preview.unknown, shown: number(preview.unknown) }) : t('Waves.sample.unknown', { count: preview.unknown, shown: number(preview.unknown) })}</p>}
      {preview.faultRows > 0 && (
        <Alert className="gap-below sample-faults" type="warning" showIcon title={t('Waves.sample.faults', { count: preview.faultRows, shown: number(preview.faultRows), all: number(preview.rows) })} description={<FaultTable faults={preview.faults} />} />
      )}
    </>
  );
};

const Drawn = ({ wave, count, byMail, onClose }: { wave: Wave; count: number; byMail: boolean; onClose: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Modal open width={640} onCancel={onClose} footer={null}>
      <Result
        status="success"
        title={t('Waves.sample.done', { count, shown: number(count) })}
        subTitle={byMail ? t('Waves.sample.doneMail') : wave.state === 'draft' ? t('Waves.sample.doneDraft') : t('Waves.sample.doneText')}
        extra={
          <Button type="primary" onClick={onClose}>
            {t('Waves.import.finish')}
          </Button>
        }
      />
    </Modal>
  );
};
