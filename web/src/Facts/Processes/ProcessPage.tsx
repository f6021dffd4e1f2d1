import { useCallback, useMemo, useState } from 'react';
import { DatePicker, Segmented, Select, Slider, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { Bottlenecks, Handovers, ReworkTable, Variants } from './Behind';
import { CasesDrawer } from './CasesDrawer';
import { ConformancePart } from './ConformancePart';
import { MapPicture } from './MapPicture';
import { sayLong } from './say';
import { shownOf } from './shown';
import { measures, type MapMeasure, type ProcessMap } from './types';
import { useMap } from './useLogs';
import './Processes.css';

const defaults = { from: '', to: '', attribute: '', value: '', show: 'count', activities: '', paths: '40', behind: 'bottlenecks', source: '', target: '' };

/** How work flows in one log: the map, what its sliders leave, and the tables behind it. */
export const ProcessPage = () => {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const [state, setState] = useUrlState(defaults);
  const { from, to, attribute, value } = state;
  const part = useMemo(() => ({ from, to, ...(value ? { attribute, value } : {}) }), [from, to, attribute, value]);
  const map = useMap(id, part);
  const open = useCallback((source: string, target: string) => setState({ source, target }), [setState]);
  return (
    <Page title={map.data?.log.name ?? t('Processes.nav')} subtitle={map.data && <Facts map={map.data} />}>
      <PageState query={map}>
        {(data) => (
          <>
            <Section>
              <Filter map={data} state={state} setState={setState} />
              <Picture map={data} state={state} setState={setState} onOpen={open} />
            </Section>
            <Section>
              <Tabs
                activeKey={state.behind}
                onChange={(behind) => setState({ behind })}
                items={[
                  { key: 'bottlenecks', label: t('Processes.bottlenecks'), children: <Bottlenecks map={data} onOpen={open} /> },
                  { key: 'variants', label: t('Processes.variants'), children: <Variants map={data} /> },
                  { key: 'rework', label: t('Processes.rework'), children: <ReworkTable map={data} /> },
                  ...(data.handovers.length > 0 ? [{ key: 'handovers', label: t('Processes.handovers'), children: <Handovers map={data} /> }] : []),
                  { key: 'conformance', label: t('Processes.conformance'), children: <ConformancePart id={id} /> },
                ]}
              />
            </Section>
          </>
        )}
      </PageState>
      {state.source && state.target && <CasesDrawer id={id} part={part} source={state.source} target={state.target} onClose={() => setState({ source: null, target: null })} />}
    </Page>
  );
};

/** As many activities as can be read at once. */
const readable = (activities: number) => (activities <= 20 ? 100 : Math.ceil(2000 / activities));

type State = Record<keyof typeof defaults, string>;

type SetState = (changes: Partial<Record<keyof typeof defaults, string | null>>) => void;

const Facts = ({ map }: { map: ProcessMap }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const say = (seconds: number | null | undefined) => sayLong(f, seconds, (days) => t('Processes.days', { days }));
  return (
    <>
      {t('Processes.facts', { cases: f.number(map.cases), events: f.number(map.events), variants: f.number(map.variantCount) })} · {t('Processes.takes', { median: say(map.throughput.medianSeconds), p90: say(map.throughput.p90Seconds) })}
    </>
  );
};

const Filter = ({ map, state, setState }: { map: ProcessMap; state: State; setState: SetState }) => {
  const { t } = useTranslation();
  const values = map.filters.find((one) => one.attribute === state.attribute)?.values ?? [];
  const name = (attribute: string) => (attribute === 'resource' ? t('Processes.column.resource') : attribute);
  return (
    <div className="process-filter">
      <DatePicker.RangePicker
        aria-label={t('Processes.beginsIn')}
        allowEmpty={[true, true]}
        value={[state.from ? dayjs(state.from) : null, state.to ? dayjs(state.to) : null]}
        onChange={(span) => setState({ from: span?.[0]?.format('YYYY-MM-DD') ?? null, to: span?.[1]?.format('YYYY-MM-DD') ?? null })}
      />
      {map.filters.length > 0 && (
        <>
          <Select<string>
            aria-label={t('Processes.filterBy')}
            className="process-select"
            placeholder={t('Processes.filterBy')}
            allowClear
            value={state.attribute || null}
            options={map.filters.map((one) => ({ value: one.attribute, label: name(one.attribute) }))}
            onChange={(attribute) => setState({ attribute: attribute ?? null, value: null })}
          />
          {state.attribute && (
            <Select<string>
              aria-label={name(state.attribute)}
              className="process-select"
              placeholder={t('Processes.chooseValue')}
              showSearch
              allowClear
              value={state.value || null}
              options={values.map((one) => ({ value: one, label: one }))}
              onChange={(chosen) => setState({ value: chosen ?? null })}
            />
          )}
        </>
      )}
    </div>
  );
};

const Picture = ({ map, state, setState, onOpen }: { map: ProcessMap; state: State; setState: SetState; onOpen: (from: string, to: string) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const [activities, setActivities] = useState(Number(state.activities) || readable(map.activities.length));
  const [paths, setPaths] = useState(Number(state.paths));
  const measure = measures.find((one) => one === state.show) ?? 'count';
  const shown = useMemo(() => shownOf(map, activities, paths), [map, activities, paths]);
  const offered = measures.filter((one) => one !== 'working' || map.workingThroughput);
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
      <MapPicture shown={shown} measure={measure} onOpen={onOpen} />
    </>
  );
};
