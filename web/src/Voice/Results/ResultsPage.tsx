import { lazy, Suspense, useMemo } from 'react';
import { PrinterOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../../common/Page';
import { Loading, Nothing, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { nearLanguage } from '../text';
import type { Definition } from '../types';
import { useVersion } from '../useSurvey';
import type { Wave } from '../Waves/types';
import { useWave, wavePage } from '../Waves/useWave';
import { EstimateLine } from './EstimateLine';
import { ExportMenu } from './ExportMenu';
import { Overview } from './Overview';
import { readDefinition } from './reading';
import { Report } from './Report';
import { ShownContext, type Shown } from './shown';
import type { EstimateState, WaveResults } from './types';
import { useEstimate, useEstimateState, useLiveEstimate, useResults } from './useResults';
import './Results.css';

const Drivers = lazy(async () => ({ default: (await import('./Drivers')).Drivers }));
const ModelFigures = lazy(async () => ({ default: (await import('./ModelFigures')).ModelFigures }));
const Quality = lazy(async () => ({ default: (await import('./Quality')).Quality }));
const Questions = lazy(async () => ({ default: (await import('./Questions')).Questions }));
const Texts = lazy(async () => ({ default: (await import('./Texts')).Texts }));
const Compare = lazy(async () => ({ default: (await import('./Compare')).Compare }));

const tabs = { answer: Overview, drivers: Drivers, questions: Questions, compare: Compare, texts: Texts, model: ModelFigures, quality: Quality };

type Tab = keyof typeof tabs;

const defaults = { tab: 'answer', cut: '', member: '', report: '' };

/** What a wave found: the answer first, the evidence one click below. */
export const ResultsPage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const wave = useWave(code);
  return (
    <PageState query={wave} loading={<Page title={t('Results.title')}><Loading /></Page>}>
      {({ data }) => <OfWave key={data.code} wave={data} />}
    </PageState>
  );
};

const OfWave = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const version = useVersion(wave.survey, String(wave.surveyNumber));
  const state = useEstimateState(wave.code);
  const estimate = useEstimate(wave.code);
  useLiveEstimate(state.data, estimate);
  const [{ cut, member, report }, setUrl] = useUrlState(defaults);
  const results = useResults(wave.code, { cut, member }, state.data);
  const again = state.data?.shown != null && (
    <Button icon={<ReloadOutlined />} onClick={() => estimate.mutate()} loading={estimate.isPending || state.data.running != null} disabled={state.data.running != null}>
      {t('Results.again')}
    </Button>
  );
  return (
    <Page
      title={t('Results.titleOf', { name: wave.name })}
      subtitle={
        <>
          <Link className="results-back" to={centre.path(wavePage(wave.code))}>{t('Results.ofWave')}</Link> · {wave.surveyName}
          {wave.conductedBy && <> · {t('Results.conductedBy', { who: wave.conductedBy })}</>}
        </>
      }
      actions={
        <>
          {again}
          {results.data && !report && (
            <Button icon={<PrinterOutlined />} onClick={() => setUrl({ report: 'yes' }, { replace: false })}>
              {t('Results.report.print')}
            </Button>
          )}
          {results.data && <ExportMenu wave={wave.code} />}
        </>
      }
    >
      <ProblemAlert error={estimate.error} className="gap-below" />
      <PageState query={state}>
        {(now) => (
          <>
            <EstimateLine state={now} />
            {now.shown != null && (
              <PageState query={version}>
                {(survey) => <PageState query={results}>{(found) => <Found wave={wave} survey={survey} results={found} state={now} />}</PageState>}
              </PageState>
            )}
            {now.shown == null && !now.running && <NotYet state={now} onEstimate={() => estimate.mutate()} />}
          </>
        )}
      </PageState>
    </Page>
  );
};

const NotYet = ({ state, onEstimate }: { state: EstimateState; onEstimate: () => void }) => {
  const { t } = useTranslation();
  const isEnough = state.answers >= state.smallest;
  return (
    <Nothing
      title={isEnough ? t('Results.never') : t('Results.tooFew', { count: state.answers })}
      action={
        isEnough && (
          <Button type="primary" onClick={onEstimate}>
            {t('Results.estimate')}
          </Button>
        )
      }
    >
      {isEnough ? t('Results.neverText') : t('Results.tooFewText', { count: state.smallest })}
    </Nothing>
  );
};

interface FoundProps {
  wave: Wave;
  survey: Definition;
  results: WaveResults;
  state: EstimateState;
}

const Found = ({ wave, survey, results, state }: FoundProps) => {
  const { t, i18n } = useTranslation();
  const [{ tab, cut, member, report }, setUrl] = useUrlState(defaults);
  const language = nearLanguage(survey.languages, i18n.language);
  const shown = useMemo<Shown>(
    () => ({ wave, survey, results, group: { cut, member }, madeAt: state.madeAt ?? null, language, isReport: report !== '', ...readDefinition(survey, language) }),
    [wave, survey, results, cut, member, report, state.madeAt, language],
  );
  const offered: Tab[] = [
    'answer',
    ...((results.result.model?.drivers.length ?? 0) > 0 ? (['drivers'] as const) : []),
    'questions',
    'compare',
    ...([...shown.fields.values()].some((field) => field.kind === 'text') ? (['texts'] as const) : []),
    ...(results.result.model ? (['model', 'quality'] as const) : []),
  ];
  const chosen = offered.find((one) => one === tab) ?? 'answer';
  const Chosen = tabs[chosen];
  if (report !== '') {
    const name = results.groups.find((one) => one.cut === cut && one.code === member)?.name ?? member;
    return (
      <ShownContext value={shown}>
        <Report parts={offered.map((key) => ({ key, title: t(`Results.tab.${key}`), part: tabs[key] }))} onClose={() => setUrl({ report: '' })}>
          {cut !== '' && <p className="report-group">{`${t(`Results.cut.${cut}`)}: ${name}`}</p>}
        </Report>
      </ShownContext>
    );
  }
  return (
    <ShownContext value={shown}>
      <div className="results-tools">
        <nav className="kind-tabs" aria-label={t('Results.parts')}>
          {offered.map((one) => (
            <a
              key={one}
              href={`?tab=${one}`}
              className={one === chosen ? 'active' : undefined}
              aria-current={one === chosen ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                setUrl({ tab: one }, { replace: false });
              }}
            >
              {t(`Results.tab.${one}`)}
            </a>
          ))}
        </nav>
        <GroupSelect results={results} cut={cut} member={member} onChange={(next) => setUrl(next)} />
      </div>
      <Suspense fallback={<Loading />}>
        <Chosen />
      </Suspense>
    </ShownContext>
  );
};

interface GroupSelectProps {
  results: WaveResults;
  cut: string;
  member: string;
  onChange: (next: { cut: string; member: string }) => void;
}

/** The whole or one group; those that are too small are told of, not named. */
const GroupSelect = ({ results, cut, member, onChange }: GroupSelectProps) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const cuts = [...new Set(results.groups.map((group) => group.cut))];
  const hidden = results.result.hidden.reduce((sum, one) => sum + one.groups, 0);
  if (cuts.length === 0) return hidden > 0 ? <span className="soft results-hidden">{t('Results.hidden', { count: hidden })}</span> : null;
  return (
    <div className="results-group">
      <Select
        aria-label={t('Results.group')}
        value={cut ? `${cut}=${member}` : ''}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value: string) => {
          const at = value.indexOf('=');
          onChange(at < 0 ? { cut: '', member: '' } : { cut: value.slice(0, at), member: value.slice(at + 1) });
        }}
        options={[
          { value: '', label: t('Results.whole') },
          ...cuts.map((one) => ({
            label: t(`Results.cut.${one}`),
            options: results.groups.filter((group) => group.cut === one).map((group) => ({ value: `${one}=${group.code}`, label: `${group.name ?? group.code} (${number(group.answers)})` })),
          })),
        ]}
      />
      {hidden > 0 && <span className="soft results-hidden">{t('Results.hidden', { count: hidden })}</span>}
    </div>
  );
};
