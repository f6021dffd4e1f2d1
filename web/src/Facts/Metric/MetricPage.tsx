import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page, Section } from '../../common/Page';
import { Forbidden, NotFound, Nothing, PageState } from '../../common/PageState';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { JudgeLink } from '../JudgeLink';
import { ToProcesses } from '../Processes/ToProcesses';
import { isOfContacts, type MetricInfo, type Span } from '../types';
import { useBilingual, useCatalogue } from '../useCatalogue';
import { useMetrics, useSpan } from '../useFacts';
import { factsQuery, settle, targetCut } from '../view';
import { Answer } from './Answer';
import { CompanionsSection } from './CompanionsSection';
import { ComparisonSection } from './ComparisonSection';
import { ControlChartSection } from './ControlChartSection';
import { Controls } from './Controls';
import { Cuts } from './Cuts';
import { Definition } from './Definition';
import { DispersionSection } from './DispersionSection';
import { DistributionSection } from './DistributionSection';
import { ExportMenu } from './ExportMenu';
import { Filters } from './Filters';
import { GapSection } from './GapSection';
import { RowsSection } from './RowsSection';
import { Series } from './Series';
import { takesTarget, TargetEditor } from './TargetEditor';
import { useView } from './useView';
import '../controls.css';
import './MetricPage.css';

/** One metric with everything behind it; the address holds the whole view. */
export const MetricPage = () => {
  const { code } = useParams();
  const catalogue = useCatalogue();
  const span = useSpan();
  return (
    <PageState query={catalogue}>
      {(metrics) => {
        const metric = metrics.find((one) => one.code === code);
        return metric ? <PageState query={span}>{(known) => <Evidence metric={metric} span={known} />}</PageState> : <NotFound />;
      }}
    </PageState>
  );
};

const Evidence = ({ metric, span }: { metric: MetricInfo; span: Span }) => {
  const { t } = useTranslation();
  const say = useBilingual();
  const centre = useCentre();
  const [view, change] = useView();
  const settled = settle(view, { span, grains: metric.grains, cuts: metric.cuts });
  const name = say(metric.name);
  const whole = useMetrics(settled && { metric: metric.code, ...factsQuery(settled), grain: 'total', compare: settled.compare });
  if (!settled)
    return (
      <Page title={name}>
        <Definition metric={metric} />
        <Section>
          <Nothing
            title={t('Facts.metric.noData')}
            action={centre.can('facts.import') && <Link to={centre.path('import')}>{t('Facts.welcome.import')}</Link>}
          />
        </Section>
      </Page>
    );

  const isRefused = isProblem(whole.error, 'facts.beyondReach');
  const shared = { view: settled, metric, name, onChange: change };
  const cut = targetCut(settled);
  const exported = { centre: centre.code, metric: metric.code, ...factsQuery(settled), grain: settled.grain, by: view.by.join(','), compare: settled.compare };
  return (
    <Page
      title={name}
      subtitle={<span className="code">{metric.code}</span>}
      actions={
        <>
          {centre.can('facts.targets') && takesTarget(metric) && cut && (
            <TargetEditor metric={metric} cut={cut} where={[name, ...Object.values(cut)].join(' · ')} />
          )}
          {!isRefused && (isOfContacts(metric) || metric.needs.includes('quality')) && <JudgeLink from={settled.from} to={settled.to} filters={settled.filters} />}
          {isOfContacts(metric) && <ToProcesses span={{ from: settled.from, to: settled.to }} filters={settled.filters} />}
          {!isRefused && <ExportMenu path="facts/export" query={exported} label={t('Facts.metric.export')} />}
        </>
      }
    >
      <Definition metric={metric} variant={whole.data?.metrics[0]?.variant} leftOut={whole.data?.metrics[0]?.leftOut} />
      <div className="metric-bar">
        <Controls view={settled} metric={metric} span={span} onChange={change} />
        <Filters view={settled} metric={metric} onChange={change} />
      </div>
      {isRefused ? (
        <Section>
          <Forbidden title={t('Facts.metric.notYours')}>{t('Facts.problem.beyondReach')}</Forbidden>
        </Section>
      ) : (
        <>
          <div className="metric-top">
            <Section>
              <PageState query={whole}>{(answer) => <Answer answer={answer} metric={metric} />}</PageState>
            </Section>
            <Series {...shared} />
          </div>
          <ControlChartSection {...shared} />
          {settled.by.length > 0 && <Cuts {...shared} />}
          <ComparisonSection view={settled} metric={metric} name={name} />
          <GapSection key={`gap ${metric.code}`} view={settled} metric={metric} />
          <DispersionSection view={settled} metric={metric} name={name} />
          {isOfContacts(metric) && <CompanionsSection key={metric.code} view={settled} metric={metric} />}
          {metric.unit === 'seconds' && isOfContacts(metric) && <DistributionSection view={settled} metric={metric} name={name} />}
          {isOfContacts(metric) && <RowsSection view={settled} metric={metric} />}
        </>
      )}
    </Page>
  );
};
