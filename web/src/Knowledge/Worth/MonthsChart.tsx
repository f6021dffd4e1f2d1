import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '../../common/Chart';
import type { ChartInk } from '../../common/chartInk';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Worth } from '../types';
import { articlePath } from '../useKnowledge';
import { useHours } from './useHours';

/** A topic month by month: time to solve, and how much was solved at the first line; where an article came, a line stands. */
export const MonthsChart = ({ worth }: { worth: Worth }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { month, number, percent } = useFormats();
  const hours = useHours();
  const names = useMemo(() => ({ median: t('Knowledge.worth.medianHours'), share: t('Knowledge.worth.firstLine') }), [t]);
  const option = useCallback(
    (ink: ChartInk, axis: object) => ({
      legend: { show: true, top: 0 },
      grid: { top: 44 },
      tooltip: { trigger: 'axis' },
      xAxis: { ...axis, type: 'category', data: worth.months.map((one) => one.month.slice(0, 7)) },
      yAxis: [
        { ...axis, type: 'value', min: 0 },
        { ...axis, type: 'value', min: 0, max: 100, splitLine: { show: false }, axisLabel: { color: ink.soft, formatter: '{value}%' } },
      ],
      series: [
        {
          name: names.median,
          type: 'line',
          data: worth.months.map(({ figures }) => (figures.medianSeconds == null ? null : Math.round(figures.medianSeconds / 360) / 10)),
          markLine: {
            symbol: 'none',
            lineStyle: { color: ink.bad, type: 'dashed' },
            label: { color: ink.text, formatter: t('Knowledge.worth.articleCame') },
            data: worth.months.filter((one) => one.came.length > 0).map((one) => ({ xAxis: one.month.slice(0, 7) })),
          },
        },
        { name: names.share, type: 'line', yAxisIndex: 1, lineStyle: { type: 'dashed' }, data: worth.months.map(({ figures }) => (figures.firstOwnerShare == null ? null : Math.round(figures.firstOwnerShare * 1000) / 10)) },
      ],
    }),
    [worth, names, t],
  );
  const came = worth.months.flatMap((one) => one.came.map((article) => ({ ...article, month: one.month })));
  return (
    <>
      <Chart
        title={t('Knowledge.worth.months', { topic: worth.topicName })}
        option={option}
        table={{
          columns: [{ title: t('Knowledge.worth.month') }, { title: t('Knowledge.worth.cases'), number: true }, { title: t('Knowledge.worth.withArticle'), number: true }, { title: names.share, number: true }, { title: t('Knowledge.worth.median'), number: true }],
          rows: worth.months.map(({ month: at, figures }) => [month(at), number(figures.cases), percent(figures.withArticleShare), percent(figures.firstOwnerShare), hours(figures.medianSeconds)]),
        }}
      />
      {came.length > 0 && (
        <ul className="article-cases">
          {came.map((one) => (
            <li key={one.number}>
              <span className="soft">{month(one.month)}</span>{' '}
              <Link className="article-link" to={centre.path(articlePath(one.number))}>
                #{one.number} {one.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
