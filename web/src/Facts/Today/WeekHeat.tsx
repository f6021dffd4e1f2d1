import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { heatOption, hoursOf } from '../charts/heat';
import { sayShort } from '../format';
import { sayHour, sayRange } from '../period';
import type { Heat } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOfQuery } from '../view';

const week = [1, 2, 3, 4, 5, 6, 7];

/** When in the week it happens; any cell opens the same map on the metric's page. */
export const WeekHeat = ({ heat }: { heat: Heat | null }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf } = useMetricNames();
  if (!heat)
    return (
      <Section title={t('Facts.today.heat.title', { metric: nameOf('offered') })}>
        <Nothing>{t('Facts.today.heat.none')}</Nothing>
      </Section>
    );
  return (
    <Section
      title={t('Facts.today.heat.title', { metric: nameOf(heat.metric) })}
      extra={
        <span className="soft">
          {sayRange(heat.from, heat.to, f.locale)} <Link to={centre.path(pageOfQuery(heat.query))}>{t('Facts.today.heat.open')}</Link>
        </span>
      }
    >
      <p className="finding">{t('Facts.today.heat.mean')}</p>
      <WeekMap heat={heat} />
    </Section>
  );
};

const WeekMap = ({ heat: { cells, metric, query } }: { heat: Heat }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { infoOf, nameOf } = useMetricNames();
  const unit = infoOf(metric)?.unit ?? 'count';
  const name = nameOf(metric);
  const option = useMemo(() => heatOption(cells, unit, f, name, !isNarrow), [cells, unit, f, name, isNarrow]);
  return (
    <Chart
      title={t('Facts.today.heat.title', { metric: name })}
      option={option}
      height={312}
      onClick={() => void navigate(centre.path(pageOfQuery(query)))}
      table={{
        columns: [{ title: t('Facts.today.heat.hour') }, ...week.map((day) => ({ title: f.weekday(day), number: true }))],
        rows: hoursOf(cells).map((hour) => [
          sayHour(hour),
          ...week.map((day) => sayShort(f, unit, cells.find((cell) => cell.weekday === day && cell.hour === hour)?.value)),
        ]),
      }}
    />
  );
};
