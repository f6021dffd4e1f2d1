import { Checkbox, DatePicker, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { addDays } from '../dates';
import { Filters } from '../Metric/Filters';
import type { Cut, MetricInfo, Span } from '../types';
import { useCatalogue } from '../useCatalogue';
import { useMetrics, useSpan } from '../useFacts';
import { factsQuery, readView, writeView, type View } from '../view';
import { Causes } from './Causes';
import { causesOf, ways, weighings, type Weighing } from './weighing';
import '../controls.css';
import '../Metric/MetricPage.css';
import './Pareto.css';

const isoDate = 'YYYY-MM-DD';

/** What an hour of work costs until somebody says otherwise. */
const usualCost = 60;

/** Which few causes make up most of it: by how often, by time, by cost, by what customers suffer; and the same within each channel, queue or region. */
export const ParetoPage = () => {
  const catalogue = useCatalogue();
  const span = useSpan();
  return <PageState query={catalogue}>{(metrics) => <PageState query={span}>{(known) => <Weighed metrics={metrics} span={known} />}</PageState>}</PageState>;
};

/** The address holds all of it: the view as on a metric page, and what the causes are weighed by. */
const useWeighed = () => {
  const [params, setParams] = useSearchParams();
  const view = readView('', params);
  const weighing = weighings.find((one) => one === params.get('weigh')) ?? 'count';
  const cost = Number(params.get('cost')) || usualCost;
  const change = (changes: Partial<View> & { weigh?: Weighing; cost?: number | null; inside?: string | null }) => {
    const { weigh = weighing, cost: asked = cost, inside = params.get('inside'), ...rest } = changes;
    const next = writeView({ ...view, ...rest });
    if (weigh !== 'count') next.set('weigh', weigh);
    if (asked && asked !== usualCost) next.set('cost', String(asked));
    if (inside != null) next.set('inside', inside);
    setParams(next);
  };
  return { view, weighing, cost, inside: params.get('inside'), change };
};

const Weighed = ({ metrics, span }: { metrics: MetricInfo[]; span: Span }) => {
  const { t } = useTranslation();
  const { view, weighing, cost, inside, change } = useWeighed();
  const way = ways[weighing];
  const metric = metrics.find((one) => one.code === way.metric);
  const to = view.to ?? span.to;
  const from = view.from ?? (to && addDays(to, -27));
  const cuts = metric?.cuts ?? [];
  const [asked = 'topic', within] = view.by;
  const inner: Cut = cuts.includes(asked) ? asked : (cuts[0] ?? 'queue');
  const outer = within && within !== inner && cuts.includes(within) ? within : null;
  const settled = from && to ? { ...view, from, to } : null;
  const query = useMetrics(settled && metric ? { metric: metric.code, ...factsQuery(settled), grain: 'total', by: [inner, outer].filter(Boolean).join(',') } : null);
  if (!settled || !metric) return <Page title={t('Pareto.nav')}><Section><Nothing title={t('Facts.metric.noData')} /></Section></Page>;
  const weigh = (row: Parameters<typeof way.of>[0]) => way.of(row, cost);
  const shared = { weighing, cost, view: { ...settled, metric: metric.code } };
  return (
    <Page title={t('Pareto.nav')} subtitle={t('Pareto.text')}>
      <div className="metric-bar">
        <div className="controls">
          <label className="control">
            <span>{t('Facts.metric.period')}</span>
            <DatePicker.RangePicker
              aria-label={t('Facts.metric.period')}
              value={[dayjs(from), dayjs(to)]}
              allowClear={false}
              onChange={(chosen) => {
                const [first, last] = chosen ?? [];
                if (first && last) change({ from: first.format(isoDate), to: last.format(isoDate) });
              }}
            />
          </label>
          <label className="control">
            <span>{t('Pareto.causes')}</span>
            <Select<Cut>
              aria-label={t('Pareto.causes')}
              value={inner}
              popupMatchSelectWidth={false}
              options={cuts.map((cut) => ({ value: cut, label: t(`Facts.cut.${cut}`) }))}
              onChange={(cut) => change({ by: outer && outer !== cut ? [cut, outer] : [cut], inside: null })}
            />
          </label>
          <label className="control">
            <span>{t('Pareto.within')}</span>
            <Select<Cut | ''>
              aria-label={t('Pareto.within')}
              value={outer ?? ''}
              popupMatchSelectWidth={false}
              options={[{ value: '' as const, label: t('Pareto.whole') }, ...cuts.filter((cut) => cut !== inner).map((cut) => ({ value: cut, label: t(`Facts.cut.${cut}`) }))]}
              onChange={(cut) => change({ by: cut ? [inner, cut] : [inner], inside: null })}
            />
          </label>
          {inner === 'topic' && (
            <Checkbox className="pareto-level" checked={view.topicLevel === 1} onChange={({ target }) => change({ topicLevel: target.checked ? 1 : null })}>
              {t('Pareto.topLevel')}
            </Checkbox>
          )}
          {weighing === 'cost' && (
            <label className="control">
              <span>{t('Pareto.costAnHour')}</span>
              <InputNumber aria-label={t('Pareto.costAnHour')} min={1} max={100_000} value={cost} onChange={(value) => change({ cost: value })} />
            </label>
          )}
        </div>
        <Filters view={settled} metric={metric} onChange={change} />
      </div>
      <div className="pareto-weighing">
        <Segmented
          aria-label={t('Pareto.weighBy')}
          value={weighing}
          options={weighings.map((value) => ({ value, label: t(`Pareto.weighing.${value}`) }))}
          onChange={(value) => change({ weigh: value, inside: null })}
        />
      </div>
      <PageState query={query}>
        {(answer) => {
          const rows = answer.metrics[0]?.rows ?? [];
          const outers = outer ? causesOf(rows, outer, weigh).sort((a, b) => b.count - a.count) : [];
          const chosen = outers.find((one) => one.code === inside) ?? outers[0];
          return (
            <>
              {answer.metrics[0]?.truncated && <p className="soft">{t('Facts.metric.truncated')}</p>}
              {outer && <Causes {...shared} cut={outer} causes={outers} />}
              {outer && outers.length > 1 && (
                <div className="pareto-weighing">
                  <Select
                    aria-label={t(`Facts.cut.${outer}`)}
                    value={chosen?.code ?? ''}
                    popupMatchSelectWidth={false}
                    options={outers.map((one) => ({ value: one.code, label: one.name ?? (one.code || t(`Facts.noMember.${outer}`)) }))}
                    onChange={(code) => change({ inside: code })}
                  />
                </div>
              )}
              <Causes
                {...shared}
                cut={inner}
                causes={causesOf(outer ? rows.filter((row) => row.cuts[outer]?.code === chosen?.code) : rows, inner, weigh)}
                inside={outer && chosen ? { cut: outer, code: chosen.code, name: chosen.name ?? (chosen.code || t(`Facts.noMember.${outer}`)) } : undefined}
              />
            </>
          );
        }}
      </PageState>
    </Page>
  );
};
