import { useMemo, useState } from 'react';
import { Segmented, Slider, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { contrastPaint, contrasts, greatest, unionOf, type ContrastBy } from './contrast';
import { MapPicture } from './MapPicture';
import { halvesOf } from './halves';
import { PartFilter, queryOf, type Part } from './PartFilter';
import type { Contrast, EdgeContrast } from './types';
import { logPage, useContrast, useMap } from './useLogs';
import { useLong } from './useLong';
import './Processes.css';

const defaults = { from: '', to: '', attribute: '', value: '', before: '', next: '', like: '', otherFrom: '', otherTo: '', otherAttribute: '', otherValue: '', otherBefore: '', otherNext: '', otherLike: '', by: 'share' };

/** The names that the second part's choices have in addresses. */
const asOther = <V,>(part: Record<string, V>) => Object.fromEntries(Object.entries(part).map(([key, chosen]) => [`other${key.charAt(0).toUpperCase()}${key.slice(1)}`, chosen]));

/** Two parts of one log as two maps of the same shape: where they go another way, and where the one waits longer. */
export const ComparePage = () => {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const centre = useCentre();
  const [state, setState] = useUrlState(defaults);
  const map = useMap(id, {});
  const by = contrasts.find((one) => one === state.by) ?? 'share';
  const isBare = Object.entries(state).every(([key, chosen]) => key === 'by' || chosen === '');
  const begun = isBare && map.data ? halvesOf(map.data.log) : {};
  const chosen = { ...state, ...begun };
  const one: Part = chosen;
  const other: Part = { from: chosen.otherFrom, to: chosen.otherTo, attribute: chosen.otherAttribute, value: chosen.otherValue, before: chosen.otherBefore, next: chosen.otherNext, like: chosen.otherLike };
  const parts = { ...queryOf(one), ...asOther(queryOf(other)) };
  const found = useContrast(id, parts, map.data !== undefined);
  return (
    <Page title={t('Processes.contrast.title', { name: map.data?.log.name ?? '' })} subtitle={<Link to={centre.path(logPage(id))}>{t('Processes.contrast.back')}</Link>}>
      <PageState query={map}>
        {(data) => (
          <Section>
            <div className="contrast-parts">
              <fieldset>
                <legend>{t('Processes.contrast.one')}</legend>
                <PartFilter filters={data.filters} part={one} onChange={(change) => setState({ ...begun, ...change })} />
              </fieldset>
              <fieldset>
                <legend>{t('Processes.contrast.other')}</legend>
                <PartFilter
                  filters={data.filters}
                  part={other}
                  onChange={(change) => setState({ ...begun, ...asOther(change) })}
                />
              </fieldset>
            </div>
            <PageState query={found}>{(contrast) => <Beside found={contrast} by={by} setBy={(next) => setState({ by: next })} />}</PageState>
          </Section>
        )}
      </PageState>
    </Page>
  );
};

const Beside = ({ found, by, setBy }: { found: Contrast; by: ContrastBy; setBy: (by: ContrastBy) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const [paths, setPaths] = useState(40);
  const shown = useMemo(() => unionOf(found, paths), [found, paths]);
  const [one, other] = useMemo(() => [contrastPaint(found, by, false, f, long), contrastPaint(found, by, true, f, long)], [found, by, f, long]);
  const facts = (part: Contrast['one']) => t('Processes.contrast.facts', { cases: f.number(part.cases), median: long(part.medianSeconds), p90: long(part.p90Seconds) });
  return (
    <>
      <div className="process-tools">
        <Segmented<ContrastBy> aria-label={t('Processes.contrast.by')} value={by} onChange={setBy} options={contrasts.map((value) => ({ value, label: t(`Processes.contrast.shows.${value}`) }))} />
        <label className="process-slider">
          <span>{t('Processes.paths')}</span>
          <Slider min={0} max={100} value={paths} onChange={setPaths} tooltip={{ formatter: (to) => `${to} %` }} ariaLabelForHandle={t('Processes.paths')} />
        </label>
        <span className="contrast-legend">
          <span className="contrast-more">{t(`Processes.contrast.more.${by}`)}</span>
          <span className="contrast-less">{t(`Processes.contrast.less.${by}`)}</span>
          <span className="soft">{t(`Processes.contrast.alike.${by}`)}</span>
        </span>
      </div>
      <div className="contrast-maps">
        <div>
          <h3 className="process-heading">
            {t('Processes.contrast.one')} <span className="soft">{facts(found.one)}</span>
          </h3>
          <MapPicture shown={shown} paint={one} label={t('Processes.contrast.one')} />
        </div>
        <div>
          <h3 className="process-heading">
            {t('Processes.contrast.other')} <span className="soft">{facts(found.other)}</span>
          </h3>
          <MapPicture shown={shown} paint={other} label={t('Processes.contrast.other')} />
        </div>
      </div>
      <h3 className="process-heading">{t('Processes.contrast.greatest')}</h3>
      <Differences found={found} by={by} />
    </>
  );
};

const Differences = ({ found, by }: { found: Contrast; by: ContrastBy }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  const signed = (value: number | null, say: (value: number) => string) => (value == null ? '–' : `${value < 0 ? '−' : '+'}${say(Math.abs(value))}`);
  const share = (cases: number, of: number | null) => (of == null ? '–' : `${f.percent(of)} (${f.number(cases)})`);
  return (
    <Table<EdgeContrast>
      aria-label={t('Processes.contrast.greatest')}
      size="small"
      rowKey={({ from, to }) => `${from}\n${to}`}
      dataSource={greatest(found, by)}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('Processes.step'), render: (_, { from, to }) => `${from} → ${to}` },
        { title: t('Processes.contrast.casesOne'), align: 'right', render: (_, edge) => share(edge.cases, edge.share) },
        { title: t('Processes.contrast.casesOther'), align: 'right', render: (_, edge) => share(edge.otherCases, edge.otherShare) },
        { title: t('Processes.contrast.points'), align: 'right', render: (_, edge) => signed(edge.difference, (value) => t('Processes.contrast.pp', { value: f.number(value * 100, 1) })) },
        { title: t('Processes.contrast.medianOne'), align: 'right', render: (_, edge) => long(edge.medianSeconds) },
        { title: t('Processes.contrast.medianOther'), align: 'right', render: (_, edge) => long(edge.otherMedianSeconds) },
        { title: t('Processes.contrast.longer'), align: 'right', render: (_, edge) => signed(edge.longerSeconds, (value) => long(value)) },
      ]}
    />
  );
};
