import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { distributionOption, sayBin } from '../charts/distribution';
import { sayValue } from '../format';
import type { Distribution, MetricInfo } from '../types';
import { useDistribution } from '../useFacts';
import { factsQuery, type SettledView } from '../view';

/** What the mean hides: how the durations behind it spread. */
export const DistributionSection = ({ view, metric, name }: { view: SettledView; metric: MetricInfo; name: string }) => {
  const { t } = useTranslation();
  const query = useDistribution({ metric: metric.code, ...factsQuery(view) });
  return (
    <Section title={t('Facts.distribution.title', { metric: name })}>
      <PageState query={query} isEmpty={({ count }) => count === 0} empty={<Nothing>{t('Facts.distribution.none')}</Nothing>}>
        {(data) => <Histogram data={data} title={t('Facts.distribution.title', { metric: name })} />}
      </PageState>
    </Section>
  );
};

const Histogram = ({ data, title }: { data: Distribution; title: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const option = useMemo(() => distributionOption(data, f, { count: t('Facts.distribution.count') }), [data, f, t]);
  const marks = [
    [t('Facts.distribution.mean'), data.mean],
    ['P50', data.p50],
    ['P90', data.p90],
    ['P95', data.p95],
    [t('Facts.distribution.max'), data.max],
  ] as const;
  return (
    <>
      <dl className="marks">
        {marks.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sayValue(f, data.unit, value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('Facts.distribution.count')}</dt>
          <dd>{f.number(data.count)}</dd>
        </div>
      </dl>
      <Chart
        title={title}
        option={option}
        height={240}
        table={{
          columns: [{ title: t('Facts.distribution.bin') }, { title: t('Facts.distribution.count'), number: true }],
          rows: data.bins.map((bin, place) => [sayBin(data, place, f), f.number(bin.count)]),
        }}
      />
    </>
  );
};
