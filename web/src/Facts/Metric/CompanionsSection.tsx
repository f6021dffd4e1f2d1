import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Companions, MetricInfo } from '../types';
import { useMetricNames } from '../useCatalogue';
import { useCompanions } from '../useFacts';
import { factsQuery, pageOf, type SettledView } from '../view';

interface Props {
  view: SettledView;
  metric: MetricInfo;
}

/** Which other metrics go with this one or before it: asked for, since it reads all of them. */
export const CompanionsSection = ({ view, metric }: Props) => {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const isAsked = view.grain === 'day' || view.grain === 'week';
  const query = useCompanions(isAsked && asks ? { metric: metric.code, ...factsQuery(view), grain: view.grain } : null);
  if (!isAsked) return null;
  return (
    <Section title={t('Facts.companions.title')}>
      {asks ? <PageState query={query}>{(found) => <Told found={found} view={view} />}</PageState> : (
        <>
          <p className="soft control-verdict">{t('Facts.companions.text')}</p>
          <Button onClick={() => setAsks(true)}>{t('Facts.companions.look')}</Button>
        </>
      )}
    </Section>
  );
};

const Told = ({ found, view }: { found: Companions; view: SettledView }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf } = useMetricNames();
  if (found.tested === 0) return <p className="control-verdict">{t('Facts.companions.tooFew')}</p>;
  return (
    <>
      <p className="control-verdict">{found.companions.length === 0 ? t('Facts.companions.none') : t('Facts.companions.found', { count: found.companions.length })}</p>
      <ul className="control-signals">
        {found.companions.map((one) => (
          <li key={one.metric} className="control-signal">
            <Link to={centre.path(pageOf({ ...view, metric: one.metric, by: [] }))}><b>{nameOf(one.metric)}</b></Link>{' '}
            {one.correlation > 0 ? t('Facts.companions.same') : t('Facts.companions.opposite')}
            {one.lag > 0 && <> · {view.grain === 'day' ? t('Facts.companions.daysBefore', { count: one.lag }) : t('Facts.companions.weeksBefore', { count: one.lag })}</>}{' '}
            <span className="soft">{t('Facts.companions.figures', { r: f.number(one.correlation, 2), low: f.number(one.lower, 2), high: f.number(one.upper, 2), pairs: f.number(one.pairs) })}</span>
          </li>
        ))}
      </ul>
      <p className="soft control-note">{t('Facts.companions.note', { tested: f.number(found.tested), against: view.grain === 'day' ? t('Facts.companions.againstWeek') : t('Facts.companions.againstBefore') })}</p>
    </>
  );
};
