import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { paretoOption, ranked, vitalFew, withRest } from '../charts/pareto';
import type { Cut } from '../types';
import { pageOf, withFilter, type View } from '../view';
import type { Cause, Weighing } from './weighing';

interface Props {
  weighing: Weighing;
  cost: number;
  view: View;
  cut: Cut;
  causes: readonly Cause[];
  /** The member of another cut that all of it is within. */
  inside?: { cut: Cut; code: string; name: string } | undefined;
}

/** Bars have room for so many; the table has all. */
const mostBars = { wide: 25, narrow: 8 };

/** The causes of one cut from much to little: the few that make up 80 % in words, as bars with the running share, as a table. */
export const Causes = ({ weighing, view, cut, causes, inside }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const items = useMemo(() => ranked(causes), [causes]);
  const title = inside ? t('Pareto.titleInside', { name: inside.name, cut: t(`Facts.cut.${cut}`) }) : t('Pareto.title', { cut: t(`Facts.cut.${cut}`) });
  const unit = t(`Pareto.unit.${weighing}`);
  const most = isNarrow ? mostBars.narrow : mostBars.wide;
  const nameOf = (item: Cause) => item.name ?? (item.code || t(`Facts.noMember.${cut}`));
  const pageOfCause = (item: Cause) => {
    const narrowed = inside?.code ? withFilter(view, inside.cut, [inside.code]) : view;
    return centre.path(pageOf(item.code ? withFilter({ ...narrowed, by: [] }, cut, [item.code]) : { ...narrowed, by: [] }));
  };
  const option = useMemo(() => {
    const shown = items.slice(0, most).map((item) => ({ name: item.name ?? (item.code || t(`Facts.noMember.${cut}`)), count: item.count, cumulative: item.cumulative }));
    const total = items.reduce((sum, item) => sum + item.count, 0);
    const say = (value: number) => f.number(value, 0);
    return paretoOption(withRest(shown, items.length > shown.length ? total : 0, t('Facts.today.pareto.rest', { number: f.number(items.length - shown.length) })), f, { count: unit, cumulative: t('Facts.today.pareto.cumulative'), say }, isNarrow);
  }, [items, most, cut, unit, isNarrow, f, t]);
  if (items.length === 0) return <Section title={title}><Nothing>{t('Facts.metric.noRows')}</Nothing></Section>;
  const few = vitalFew(items);
  return (
    <Section title={title}>
      <p className="finding">
        {t('Pareto.finding', { all: f.number(items.length), few: f.number(few), share: f.percent(items[few - 1]?.cumulative ?? null, 0), unit, cut: t(`Facts.cut.${cut}`).toLowerCase() })}
      </p>
      <Chart
        title={title}
        option={option}
        height={320}
        onClick={({ dataIndex }) => {
          const item = items[dataIndex];
          if (item && dataIndex < most) void navigate(pageOfCause(item));
        }}
        table={{
          columns: [
            { title: t(`Facts.cut.${cut}`) },
            { title: unit, number: true },
            { title: t('Facts.today.pareto.share'), number: true },
            { title: t('Facts.today.pareto.cumulative'), number: true },
          ],
          rows: items.map((item) => [
            <Link key={item.code} to={pageOfCause(item)}>
              {nameOf(item)}
            </Link>,
            f.number(item.count, weighing === 'time' || weighing === 'wait' ? 1 : 0),
            f.percent(item.share),
            f.percent(item.cumulative),
          ]),
        }}
      />
    </Section>
  );
};
