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
import { sayHour } from '../period';
import type { Today } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOf, readView } from '../view';

const week = [1, 2, 3, 4, 5, 6, 7];

/** When in the week it happens; any cell opens the same map on the metric's page. */
export const WeekHeat = ({ heat, date }: { heat: Today['heat']; date: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { infoOf, nameOf } = useMetricNames();
  const { cells, metric } = heat;
  const unit = infoOf(metric)?.unit ?? 'count';
  const name = nameOf(metric);
  const option = useMemo(() => heatOption(cells, unit, f, name, !isNarrow), [cells, unit, f, name, isNarrow]);
  const path = centre.path(pageOf(readView(metric, new URLSearchParams({ to: date, grain: 'weekday-hour' }))));
  const hours = hoursOf(cells);
  const title = t('Facts.today.heat.title', { metric: name });
  return (
    <Section title={title} extra={<Link to={path}>{t('Facts.today.heat.open')}</Link>}>
      {hours.length === 0 ? (
        <Nothing>{t('Facts.today.heat.none')}</Nothing>
      ) : (
        <Chart
          title={title}
          option={option}
          height={312}
          onClick={() => void navigate(path)}
          table={{
            columns: [{ title: t('Facts.today.heat.hour') }, ...week.map((day) => ({ title: f.weekday(day), number: true }))],
            rows: hours.map((hour) => [
              sayHour(hour),
              ...week.map((day) => sayShort(f, unit, cells.find((cell) => cell.weekday === day && cell.hour === hour)?.value)),
            ]),
          }}
        />
      )}
    </Section>
  );
};
