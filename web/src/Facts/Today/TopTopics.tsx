import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { paretoOption, vitalFew } from '../charts/pareto';
import type { Today } from '../types';
import { pageOf, readView } from '../view';

/** The topics that make up the traffic, the few that make up most of it in full colour. */
export const TopTopics = ({ pareto, date }: { pareto: Today['pareto']; date: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { items, total } = pareto;
  const option = useMemo(
    () => paretoOption(items, f, { count: t('Facts.today.pareto.count'), cumulative: t('Facts.today.pareto.cumulative') }, isNarrow),
    [items, f, t, isNarrow],
  );
  const pathTo = (code: string) => {
    const view = readView('contacts', new URLSearchParams({ to: date, grain: 'day' }));
    return centre.path(pageOf({ ...view, filters: [{ cut: 'topic', values: [code] }] }));
  };
  const few = vitalFew(items);
  const title = t('Facts.today.pareto.title');
  return (
    <Section title={title} extra={<span className="soft">{t('Facts.today.pareto.total', { count: total, total: f.number(total) })}</span>}>
      {items.length === 0 ? (
        <Nothing>{t('Facts.today.pareto.none')}</Nothing>
      ) : (
        <>
          <p className="finding">
            {t('Facts.today.pareto.finding', { few: f.number(few), all: f.number(items.length), share: f.percent(items[few - 1]?.cumulative, 0) })}
          </p>
          <Chart
            title={title}
            option={option}
            height={280}
            onClick={({ dataIndex }) => {
              const item = items[dataIndex];
              if (item) void navigate(pathTo(item.code));
            }}
            table={{
              columns: [
                { title: t('Facts.cut.topic') },
                { title: t('Facts.today.pareto.count'), number: true },
                { title: t('Facts.today.pareto.share'), number: true },
                { title: t('Facts.today.pareto.cumulative'), number: true },
              ],
              rows: items.map((item) => [
                <Link key={item.code} to={pathTo(item.code)}>
                  {item.name}
                </Link>,
                f.number(item.count),
                f.percent(item.share),
                f.percent(item.cumulative),
              ]),
            }}
          />
        </>
      )}
    </Section>
  );
};
