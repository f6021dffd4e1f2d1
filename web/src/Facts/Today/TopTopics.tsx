import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { paretoOption, vitalFew, withRest } from '../charts/pareto';
import { sayRange } from '../period';
import type { Pareto } from '../types';
import { pageOfQuery } from '../view';

/** So many topics have room on a phone; the table behind the chart has the others too. */
const onPhone = 8;

/** The topics that make up the traffic, the few that make up most of it in full colour. */
export const TopTopics = ({ pareto }: { pareto: Pareto | null }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  return (
    <Section
      title={t('Facts.today.pareto.title')}
      extra={
        pareto && (
          <span className="soft">
            {t('Facts.today.pareto.total', { count: pareto.total, total: f.number(pareto.total), range: sayRange(pareto.from, pareto.to, f.locale) })}{' '}
            <Link to={centre.path(`pareto?from=${pareto.from}&to=${pareto.to}`)}>{t('Facts.today.pareto.open')}</Link>
          </span>
        )
      }
    >
      {pareto ? <Topics pareto={pareto} /> : <Nothing>{t('Facts.today.pareto.none')}</Nothing>}
    </Section>
  );
};

const Topics = ({ pareto: { items, others, total } }: { pareto: Pareto }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const option = useMemo(() => {
    const shown = isNarrow ? items.slice(0, onPhone) : items;
    const bars = shown.map(({ code, name, count, cumulative }) => ({ name: name ?? code, count, cumulative }));
    const words = { count: t('Facts.today.pareto.count'), cumulative: t('Facts.today.pareto.cumulative') };
    return paretoOption(withRest(bars, total, t('Facts.today.pareto.rest', { number: f.number(others + items.length - shown.length) })), f, words, isNarrow);
  }, [items, total, others, f, t, isNarrow]);
  const few = vitalFew(items);
  return (
    <>
      <p className="finding">
        {t('Facts.today.pareto.finding', {
          few: f.number(few),
          all: f.number(items.length + others),
          share: f.percent(items[few - 1]?.cumulative, 0),
        })}
      </p>
      <Chart
        title={t('Facts.today.pareto.title')}
        option={option}
        height={312}
        onClick={({ dataIndex }) => {
          const item = items[dataIndex];
          if (item) void navigate(centre.path(pageOfQuery(item.query)));
        }}
        table={{
          columns: [
            { title: t('Facts.cut.topic') },
            { title: t('Facts.today.pareto.count'), number: true },
            { title: t('Facts.today.pareto.share'), number: true },
            { title: t('Facts.today.pareto.cumulative'), number: true },
          ],
          rows: items.map((item) => [
            <Link key={item.code} to={centre.path(pageOfQuery(item.query))}>
              {item.name ?? item.code}
            </Link>,
            f.number(item.count),
            f.percent(item.share),
            f.percent(item.cumulative),
          ]),
        }}
      />
    </>
  );
};
