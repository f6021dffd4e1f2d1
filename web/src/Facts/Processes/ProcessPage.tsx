import { useCallback, useMemo, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { SwapOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Slider, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { readFilter } from '../view';
import { Bottlenecks, ReworkTable, Variants } from './Behind';
import { CameFrom } from './CameFrom';
import { CaseDrawer } from './CaseDrawer';
import { CasesDrawer } from './CasesDrawer';
import { CasesPart } from './CasesPart';
import { ConformancePart, type DeviatingCases } from './ConformancePart';
import { useConformanceTo } from './Designs/useDesigns';
import { deviatingOf, type Deviating } from './deviations';
import { HandoversPart } from './HandoversPart';
import { MapPicture } from './MapPicture';
import { paintOf } from './painted';
import { PartFilter, queryOf } from './PartFilter';
import { ReplayControls, type Motion } from './Replay';
import { firstShare, shownOf, type Shown } from './shown';
import { StaysPart } from './StaysPart';
import { measures, type Conformance, type MapMeasure, type ProcessMap, type Replay } from './types';
import { useLong } from './useLong';
import { comparePage, useMap, useReplay, useTrends } from './useLogs';
import { WhereTimeGoes } from './WhereTimeGoes';
import './Processes.css';

const defaults = { from: '', to: '', attribute: '', value: '', before: '', next: '', like: '', show: 'count', activities: '', paths: '40', behind: 'bottlenecks', source: '', target: '', design: '', revision: '', grain: 'week', replay: '', by: '', between: '', has: '', atLeast: '', atMost: '', case: '' };

/** How work flows in one log: the map, what its sliders leave, and the tables behind it. */
export const ProcessPage = () => {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const [state, setState, { all }] = useUrlState(defaults);
  const came = all('filter').flatMap((text) => readFilter(text) ?? []);
  const centre = useCentre();
  const { from, to, attribute, value, before, next, like } = state;
  const part = useMemo(() => queryOf({ from, to, attribute, value, before, next, like }), [from, to, attribute, value, before, next, like]);
  const map = useMap(id, part);
  const found = useConformanceTo(id, state.design, state.revision, part);
  const trends = useTrends(id, part, state.grain, state.behind === 'bottlenecks');
  const replay = useReplay(id, part, state.replay !== '');
  const open = useCallback((source: string, target: string) => setState({ source, target }), [setState]);
  const [deviating, setDeviating] = useState<DeviatingCases | null>(null);
  const conformance = state.design === '' ? undefined : found.data;
  const titleOf = ({ kind, activity }: DeviatingCases) => (kind === 'inserted' || kind === 'skipped' ? t(`Processes.kind.${kind}`, { activity: String(activity) }) : t(`Processes.design.cases.${kind}`));
  return (
    <Page
      title={map.data?.log.name ?? t('Facts.nav.processes')}
      subtitle={map.data && <Facts map={map.data} />}
      actions={
        <Link to={centre.path(comparePage(id, part))}>
          <Button icon={<SwapOutlined />}>{t('Processes.contrast.open')}</Button>
        </Link>
      }
    >
      <PageState query={map}>
        {(data) => (
          <>
            <WhereTimeGoes id={id} part={part} />
            <Section>
              {(came.length > 0 || (state.from && state.to)) && <CameFrom filters={came} map={data} part={state} narrow={setState} />}
              <PartFilter filters={data.filters} part={state} onChange={setState} />
              <Picture map={data} state={state} setState={setState} onOpen={open} found={conformance} replay={replay} />
            </Section>
            <Section>
              <Tabs
                activeKey={state.behind}
                onChange={(behind) => setState({ behind })}
                items={[
                  { key: 'stays', label: t('Processes.stays.title'), children: <StaysPart id={id} part={part} by={state.by} setBy={(by) => setState({ by })} onOpen={(has) => setState({ behind: 'cases', has })} /> },
                  { key: 'bottlenecks', label: t('Processes.bottlenecks'), children: <Bottlenecks map={data} trends={trends.data?.edges ?? []} grain={state.grain} setGrain={(grain) => setState({ grain })} onOpen={open} /> },
                  { key: 'variants', label: t('Processes.variants'), children: <Variants map={data} onChoose={like === '' ? (chosen) => setState({ like: chosen }) : null} /> },
                  { key: 'rework', label: t('Processes.rework'), children: <ReworkTable map={data} /> },
                  { key: 'handovers', label: t('Processes.handovers'), children: <HandoversPart id={id} part={part} between={state.between} onChange={setState} /> },
                  { key: 'cases', label: t('Processes.list.title'), children: <CasesPart id={id} part={part} activities={data.activities} filter={state} onChange={setState} /> },
                  { key: 'conformance', label: t('Processes.conformance'), children: <ConformancePart id={id} activities={data.activities} design={state.design} revision={state.revision} found={conformance} error={found.error} setDesign={(design, revision = null) => setState({ design, revision })} onOpen={setDeviating} /> },
                ]}
              />
            </Section>
          </>
        )}
      </PageState>
      {state.source && state.target && <CasesDrawer
          id={id}
          title={`${state.source} → ${state.target}`}
          query={{ ...part, source: state.source, target: state.target }}
          actions={<Button onClick={() => setState({ before: state.source, next: state.target, source: null, target: null })}>{t('Processes.onlyThese')}</Button>}
          onClose={() => setState({ source: null, target: null })}
        />}
      {state.case && <CaseDrawer id={id} name={state.case} onClose={() => setState({ case: null })} />}
      {deviating && <CasesDrawer id={id} title={titleOf(deviating)} query={{ ...part, design: state.design, revision: state.revision, ...deviating }} onClose={() => setDeviating(null)} />}
    </Page>
  );
};

type State = Record<keyof typeof defaults, string>;

type SetState = (changes: Partial<Record<keyof typeof defaults, string | null>>) => void;

const Facts = ({ map }: { map: ProcessMap }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const say = useLong();
  return (
    <>
      {t('Processes.facts', { cases: f.number(map.cases), events: f.number(map.events), variants: f.number(map.variantCount) })} · {t('Processes.takes', { median: say(map.throughput.medianSeconds), p90: say(map.throughput.p90Seconds) })}
    </>
  );
};

const usePaint = (shown: Shown, measure: MapMeasure, deviating: Deviating | null) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  return useMemo(
    () => paintOf(shown, measure, deviating, f, { long, inserted: (cases) => t('Processes.design.insertedMark', { cases: f.number(cases) }), skipped: (cases) => t('Processes.design.skippedMark', { cases: f.number(cases) }) }),
    [shown, measure, deviating, f, long, t],
  );
};

interface PictureProps {
  map: ProcessMap;
  state: State;
  setState: SetState;
  onOpen: (from: string, to: string) => void;
  found: Conformance | undefined;
  replay: UseQueryResult<Replay>;
}

const Picture = ({ map, state, setState, onOpen, found, replay }: PictureProps) => {
  const { t } = useTranslation();
  const f = useFormats();
  const [activities, setActivities] = useState(Number(state.activities) || firstShare(map));
  const [paths, setPaths] = useState(Number(state.paths));
  const offered = measures.filter((one) => (one === 'working' ? map.workingThroughput : one !== 'deviating' || found));
  const measure = offered.find((one) => one === state.show) ?? 'count';
  const deviating = useMemo(() => (found ? deviatingOf(found, map) : null), [found, map]);
  const shown = useMemo(() => shownOf(map, activities, paths), [map, activities, paths]);
  const [motion, setMotion] = useState<Motion | null>(null);
  const paint = usePaint(shown, measure, deviating);
  if (map.cases === 0) return <p className="soft">{t('Processes.noCases')}</p>;
  return (
    <>
      <div className="process-tools">
        <Segmented<MapMeasure> aria-label={t('Processes.shows')} value={measure} onChange={(show) => setState({ show })} options={offered.map((value) => ({ value, label: t(`Processes.show.${value}`) }))} />
        <label className="process-slider">
          <span>{t('Processes.activities')}</span>
          <Slider min={1} max={100} value={activities} onChange={setActivities} onChangeComplete={(to) => setState({ activities: String(to) })} tooltip={{ formatter: (to) => `${to} %` }} ariaLabelForHandle={t('Processes.activities')} />
        </label>
        <label className="process-slider">
          <span>{t('Processes.paths')}</span>
          <Slider min={0} max={100} value={paths} onChange={setPaths} onChangeComplete={(to) => setState({ paths: String(to) })} tooltip={{ formatter: (to) => `${to} %` }} ariaLabelForHandle={t('Processes.paths')} />
        </label>
        <Checkbox checked={state.replay !== ''} onChange={({ target }) => setState({ replay: target.checked ? '1' : null })}>
          {t('Processes.replay.show')}
        </Checkbox>
      </div>
      <p className="soft" aria-live="polite">
        {t('Processes.shownOf', {
          activities: f.number(shown.activities.length),
          allActivities: f.number(map.activities.length),
          paths: f.number(shown.paths),
          allPaths: f.number(map.edges.length),
          share: f.percent(shown.share),
        })}
      </p>
      {measure === 'deviating' && deviating && (
        <p className="soft">
          {t('Processes.design.onMap')} {deviating.missing.length > 0 && t('Processes.design.neverDone', { names: deviating.missing.join(t('Facts.comma')) })}
        </p>
      )}
      {state.replay && <ReplayControls replay={replay.data} error={replay.error} onMotion={setMotion} />}
      <MapPicture shown={shown} paint={paint} label={t('Processes.map')} onOpen={onOpen} motion={state.replay ? motion : null} />
    </>
  );
};
