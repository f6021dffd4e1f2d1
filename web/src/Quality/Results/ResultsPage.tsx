import { useQuery } from '@tanstack/react-query';
import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { PlainTable } from '../../Voice/Results/PlainTable';
import { evaluationsPath } from '../Evaluations/paths';
import { Figure } from '../Plans/PlanPage';
import { kinds, type QualityResults, type QualityRow } from '../types';
import '../Quality.css';
import '../../common/Chart.css';

const cuts = ['team', 'agent', 'evaluator', 'topic', 'queue'] as const;

/** How good the contacts of a period were, how sure that is, and where points are lost. */
export const ResultsPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const f = useFormats();
  const defaults = { from: dayjs().subtract(3, 'month').startOf('month').format('YYYY-MM-DD'), to: dayjs().format('YYYY-MM-DD'), by: 'team', of: 'contact' };
  const [{ from, to, by, of }, setState] = useUrlState(defaults);
  const own = centre.can('quality.view') === 'own';
  const query = { centre: centre.code, from, to, by: own ? '' : by, of };
  const found = useQuery({ queryKey: ['quality-results', query], queryFn: ({ signal }) => api.get<QualityResults>('quality/results', { query, signal }) });
  const rate = (part: number, whole: number) => (whole > 0 ? f.percent(part / whole) : '–');
  return (
    <Page title={t('Quality.nav.results')} subtitle={t('Judging.results.text')}>
      <div className="quality-bar">
        <DatePicker.RangePicker
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(next) => next?.[0] && next[1] && setState({ from: next[0].format('YYYY-MM-DD'), to: next[1].format('YYYY-MM-DD') })}
        />
        <Segmented aria-label={t('Judging.plan.of')} value={of} onChange={(next) => setState({ of: String(next) })} options={kinds.map((value) => ({ value, label: t(`Judging.kind.${value}`) }))} />
        {!own && <Segmented aria-label={t('Judging.results.by')} value={by} onChange={(next) => setState({ by: String(next) })} options={cuts.map((value) => ({ value, label: t(`Judging.cut.${value}`) }))} />}
      </div>
      <PageState query={found} isEmpty={(results) => results.all.judged === 0} empty={<Section><Nothing title={t('Judging.results.none')}>{t('Judging.results.noneText')}</Nothing></Section>}>
        {(results) => (
          <>
            <Section>
              <div className="quality-headline">
                <b>{f.number(results.all.score, 1)}</b>
                <span>
                  {results.all.low != null && <span>{t('Judging.results.interval', { low: f.number(results.all.low, 1), high: f.number(results.all.high, 1) })}</span>}
                  <span className="soft">{of === 'case' ? t('Judging.results.judgedCases', { count: results.all.judged }) : t('Judging.results.judged', { count: results.all.judged })}</span>
                </span>
              </div>
              <dl className="quality-figures">
                <Figure name={t('Judging.results.critical')} value={f.percent(results.all.criticalRate)} />
                <Figure name={t('Judging.results.fatal')} value={f.percent(results.all.fatalRate)} />
                <Figure name={t('Judging.results.appeals')} value={`${rate(results.all.appeals, results.all.judged)} (${f.number(results.all.appeals)})`} />
                <Figure name={t('Judging.results.reversals')} value={`${rate(results.all.changed, results.all.decided)} (${f.number(results.all.changed)}/${f.number(results.all.decided)})`} />
              </dl>
              <p className="soft">
                {results.raterVariance == null ? t('Judging.results.noRaters') : t('Judging.results.raters', { points: f.number(Math.sqrt(results.raterVariance), 1) })}
                {results.notCounted > 0 && ` ${t('Judging.results.notCounted', { count: results.notCounted })}`}
              </p>
              <p className="quality-more">
                {of === 'contact' && <Link to={centre.path(`metrics/quality_score?${new URLSearchParams({ from, to, grain: 'week' })}`)}>{t('Judging.results.chart')}</Link>}
                <Link to={centre.path(`${evaluationsPath}?state=done`)}>{t('Judging.results.evaluations')}</Link>
              </p>
            </Section>
            {results.rows.length > 0 && (
              <Section title={t('Judging.results.beside')}>
                <PlainTable
                  label={t('Judging.results.beside')}
                  columns={[
                    { title: t(`Judging.cut.${by}`) },
                    { title: t('Judging.results.score'), number: true },
                    { title: t('Judging.results.range') },
                    { title: t('Judging.results.contacts'), number: true },
                    { title: t('Judging.results.critical'), number: true },
                    { title: t('Judging.results.fatal'), number: true },
                    { title: t('Judging.results.appeals'), number: true },
                    { title: t('Judging.results.reversals'), number: true },
                  ]}
                  rows={results.rows.map((row) => [
                    <Named key="n" by={by} row={row} span={of === 'contact' ? { from, to } : null} />,
                    <b key="s">{f.number(row.score, 1)}</b>,
                    <Range key="r" row={row} all={results.all} from={Math.floor(Math.min(90, ...results.rows.map((one) => one.low ?? 90)) / 10) * 10} />,
                    f.number(row.judged),
                    f.percent(row.criticalRate),
                    f.percent(row.fatalRate),
                    rate(row.appeals, row.judged),
                    rate(row.changed, row.decided),
                  ])}
                />
                <p className="soft">{by === 'evaluator' ? t('Judging.results.evaluatorHelp') : t('Judging.results.rangeHelp')}</p>
              </Section>
            )}
            {results.items.length > 0 && (
              <Section title={t('Judging.results.lost')}>
                <PlainTable
                  label={t('Judging.results.lost')}
                  columns={[{ title: t('Judging.edit.text') }, { title: t('Judging.results.points'), number: true }, { title: '' }, { title: t('Judging.results.times'), number: true }]}
                  rows={results.items.map((item) => [
                    item.item,
                    f.number(item.lost, 2),
                    <span key="b" className="quality-bar-of" style={{ width: `${(120 * item.lost) / (results.items[0]?.lost || 1)}px` }} />,
                    f.percent(item.rate),
                  ])}
                />
              </Section>
            )}
          </>
        )}
      </PageState>
    </Page>
  );
};

/** Opens what is behind a line: an agent's judged contacts, or the score of a place as a chart. An evaluator has neither, nor is there a chart of cases. */
const Named = ({ by, row, span }: { by: string; row: QualityRow; span: { from: string; to: string } | null }) => {
  const centre = useCentre();
  if (by === 'evaluator' || !row.code || (by !== 'agent' && !span)) return row.name;
  const to = by === 'agent' ? `${evaluationsPath}?${new URLSearchParams({ state: 'done', agent: row.code })}` : `metrics/quality_score?${new URLSearchParams({ ...span, grain: 'week', filter: `${by}=${row.code}` })}`;
  return <Link to={centre.path(to)}>{row.name}</Link>;
};

/** The interval on the upper end of the scale of 0 to 100, with the whole as a line: what crosses the line is not told apart from it. */
const Range = ({ row, all, from }: { row: QualityRow; all: QualityRow; from: number }) => {
  const place = (score: number) => `${Math.max(0, ((score - from) / (100 - from)) * 100)}%`;
  const { t } = useTranslation();
  const { number } = useFormats();
  if (row.low == null || row.high == null || row.score == null) return <span className="soft">{t('Judging.results.single')}</span>;
  return (
    <span className="quality-range" role="img" aria-label={t('Judging.results.interval', { low: number(row.low, 1), high: number(row.high, 1) })} title={`${number(row.low, 1)} – ${number(row.high, 1)}`}>
      <i style={{ insetInlineStart: place(row.low), width: `${Math.max(0.5, ((row.high - row.low) / (100 - from)) * 100)}%` }} />
      <u style={{ insetInlineStart: place(row.score) }} />
      {all.score != null && <s style={{ insetInlineStart: place(all.score) }} />}
    </span>
  );
};
