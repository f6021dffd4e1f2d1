import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { JudgeLink } from '../JudgeLink';
import { ControlPicture } from '../Metric/ControlPicture';
import type { SignalForm, Span } from '../types';
import { useMetricNames } from '../useCatalogue';
import { useControlChart, useSpan } from '../useFacts';
import { ToProcesses } from '../Processes/ToProcesses';
import { pageOf, readView } from '../view';
import { Places } from './Places';
import { Moved, RulesSaid, sayFilter, useSpanSaid } from './said';
import { StateTag } from './Signals';
import { useSignal } from './useSignals';
import { WorkForm } from './WorkForm';
import '../controls.css';
import '../Metric/MetricPage.css';
import './Signals.css';

/** One signal: what moved, since when, where it comes from, and what is done about it. */
export const SignalPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useSignal(number);
  const span = useSpan();
  return (
    <PageState query={found} loading={<Page title={t('Signals.nav')}><Loading /></Page>}>
      {(tagged) => <PageState query={span}>{(known) => <Told key={`${number} ${tagged.etag}`} tagged={tagged} span={known} />}</PageState>}
    </PageState>
  );
};

export const filtersOf = ({ filter }: Pick<SignalForm, 'filter'>) => filter.map(({ cut, members }) => ({ cut, values: members.map(({ code }) => code) }));

const Told = ({ tagged, span }: { tagged: Tagged<SignalForm>; span: Span }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const spanOf = useSpanSaid();
  const { nameOf, infoOf } = useMetricNames();
  const { data: one } = tagged;
  const metric = infoOf(one.metric);
  const to = span.to && span.to > one.to ? span.to : one.to;
  const filters = filtersOf(one);
  const chart = useControlChart({
    metric: one.metric, from: one.chartFrom, to, grain: one.grain, rules: one.ruleSet, baselineTo: one.baselineTo,
    filter: filters.map(({ cut, values }) => `${cut}=${values.join(',')}`),
  });
  const view = { ...readView(one.metric, new URLSearchParams()), from: one.chartFrom, to, grain: one.grain, filters, baselineTo: one.baselineTo };
  const where = sayFilter(one, t);
  const name = where ? `${nameOf(one.metric)} · ${where}` : nameOf(one.metric);
  return (
    <Page
      title={t('Signals.named', { number: one.number })}
      subtitle={
        <span className="signal-facts">
          <Link to={centre.path('signals')}>{t('Signals.nav')}</Link>
          <StateTag state={one.state} />
          <span>{t('Signals.raised', { time: f.dateTime(one.raisedAt) })}</span>
        </span>
      }
    >
      <Section>
        <p className="signal-answer"><Moved one={one} /></p>
        <p className="soft">
          {t('Signals.sinceText', { span: spanOf(one), count: one.points, baseline: f.date(one.baselineTo) })}
          {one.furthest != null && <> {t('Signals.furthest', { times: f.number(Math.abs(one.furthest), 1) })}</>}
        </p>
        {chart.data && <RulesSaid rules={one.rules} chart={chart.data} />}
      </Section>
      <Section title={t('Control.title')} extra={<span className="signal-facts"><Link to={centre.path(pageOf(view))}>{t('Signals.openMetric')}</Link><JudgeLink from={one.from} to={one.to} filters={filters} /></span>}>
        <PageState query={chart}>{(drawn) => (metric ? <ControlPicture chart={drawn} metric={metric} name={name} verdict={false} /> : null)}</PageState>
      </Section>
      <div className="signal-pair">
        <Section title={t('Signals.placesTitle')} extra={<ToProcesses span={{ from: one.from, to: one.to }} filters={filters} />}>
          <Places one={one} metric={metric} view={view} />
        </Section>
        <Section title={t('Signals.work')}>
          <WorkForm tagged={tagged} day={one.to} events={chart.data?.annotations ?? []} />
        </Section>
      </div>
    </Page>
  );
};
