import { useState } from 'react';
import { Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { isOfContacts, type Cut, type FactsComparison, type MetricInfo } from '../types';
import { useFactsComparison } from '../useFacts';
import { factsQuery, type SettledView } from '../view';
import { largerFirst } from './largerFirst';
import { useComparisonWords } from './useComparisonWords';

const corrections = ['holm', 'bonferroni', 'bh'] as const;
const mostTold = 5;

interface Props {
  view: SettledView;
  metric: MetricInfo;
  name: string;
}

/** Whether places, or this span and the one before, really differ, and by how much: nobody should rank chance. */
export const ComparisonSection = ({ view, metric, name }: Props) => {
  const { t } = useTranslation();
  const [correction, correct] = useState<(typeof corrections)[number]>('holm');
  const [cut, ...others] = view.by;
  const isOfSpans = view.compare === 'previous' || view.compare === 'year-ago';
  const asked = { metric: metric.code, ...factsQuery(view), correction };
  const spans = useFactsComparison(isOfSpans ? { ...asked, compare: view.compare } : null);
  const places = useFactsComparison(cut && others.length === 0 ? { ...asked, by: cut } : null);
  if (!isOfContacts(metric)) return null;
  if (!isOfSpans && (!cut || others.length > 0)) return null;
  return (
    <Section title={t('Comparison.title')}>
      {isOfSpans && (
        <>
          <h3 className="comparison-part">{t('Comparison.ofSpans')}</h3>
          <PageState query={spans}>{(found) => <Verdict found={found} metric={metric} cut={null} />}</PageState>
        </>
      )}
      {cut && isOfSpans && others.length === 0 && <h3 className="comparison-part">{t('Comparison.ofPlaces', { cut: t(`Facts.cut.${cut}`) })}</h3>}
      {cut && others.length === 0 && (
        <PageState query={places}>
          {(found) => (
            <>
              <Verdict found={found} metric={metric} cut={cut} />
              {found.pairs.length > 0 && (
                <>
                  <div className="controls control-bar">
                    <label className="control">
                      <span>{t('Comparison.correction')}</span>
                      <Select
                        aria-label={t('Comparison.correction')}
                        value={correction}
                        onChange={correct}
                        popupMatchSelectWidth={false}
                        options={corrections.map((one) => ({ value: one, label: t(`Comparison.by.${one}`) }))}
                      />
                    </label>
                  </div>
                  <Pairs found={found} metric={metric} cut={cut} name={name} />
                </>
              )}
            </>
          )}
        </PageState>
      )}
    </Section>
  );
};

/** The answer in words, then what to be careful about, then how it was found. */
const Verdict = ({ found, metric, cut }: { found: FactsComparison; metric: MetricInfo; cut: Cut | null }) => {
  const { t } = useTranslation();
  const words = useComparisonWords(found, metric, cut);
  const { problem, pairs, warnings } = found;
  const sure = 1 - found.level;
  const apart = pairs.filter((pair) => (pair.correctedP ?? 1) < sure).sort((one, other) => (one.correctedP ?? 1) - (other.correctedP ?? 1));
  return (
    <>
      <p className="control-verdict">
        {problem ? t(`Comparison.problem.${problem}`) : pairs.length === 1 && pairs[0] ? words.pair(pairs[0]) : words.whole(apart.length)}
      </p>
      {!problem && pairs.length > 1 && apart.length > 0 && (
        <ul className="control-signals">
          {apart.slice(0, mostTold).map((pair) => (
            <li key={`${pair.first} ${pair.second}`} className="control-signal">
              {words.pair(pair)}
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul className="comparison-warnings">
          {warnings.slice(0, mostTold).map((warning) => (
            <li key={`${warning.caution} ${warning.group}`}>{words.warning(warning)}</li>
          ))}
        </ul>
      )}
      <p className="soft control-note">{words.how()}</p>
    </>
  );
};

type Pair = FactsComparison['pairs'][number];

const Pairs = ({ found, metric, cut, name }: { found: FactsComparison; metric: MetricInfo; cut: Cut; name: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const words = useComparisonWords(found, metric, cut);
  const columns: TableColumnsType<Pair> = [
    { key: 'pair', title: t('Comparison.pair'), render: (_, { first, second }) => `${words.group(first)} · ${words.group(second)}` },
    { key: 'values', title: name, render: (_, { first, second }) => `${sayValue(f, metric.unit, found.groups[first]?.value, 2)} · ${sayValue(f, metric.unit, found.groups[second]?.value, 2)}` },
    { key: 'estimate', title: found.isRatio ? t('Comparison.ratio') : t('Comparison.difference'), align: 'right', render: (_, pair) => words.amount(pair.estimate) },
    { key: 'interval', title: t('Comparison.interval', { level: f.percent(found.level, 0) }), align: 'right', render: (_, pair) => words.interval(pair) },
    { key: 'p', title: t('Comparison.p'), align: 'right', render: (_, pair) => words.p(pair.p) },
    {
      key: 'corrected',
      title: t('Comparison.correctedP'),
      align: 'right',
      sorter: (one, other) => (one.correctedP ?? 1) - (other.correctedP ?? 1),
      defaultSortOrder: 'ascend',
      render: (_, pair) => ((pair.correctedP ?? 1) < 1 - found.level ? <b>{words.p(pair.correctedP)}</b> : words.p(pair.correctedP)),
    },
  ];
  return (
    <Table<Pair>
      size="small"
      rowKey={({ first, second }) => `${first} ${second}`}
      columns={columns}
      dataSource={found.pairs.map((pair) => (pair.estimate == null ? pair : { ...pair, ...largerFirst({ ...pair, estimate: pair.estimate }, found.isRatio) }))}
      pagination={found.pairs.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
    />
  );
};
