import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta, TargetMark } from '../Judged';
import type { DeskPoint } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOfQuery } from '../view';

/** How the desk keeps up with its cases; each opens the metric over the last weeks. */
export const AtDesk = ({ points }: { points: DeskPoint[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf, directionOf } = useMetricNames();
  return (
    <ul className="points heard">
      {points.map(({ metric, unit, value, before, target, denominator, query }) => (
        <li key={metric}>
          <Link className="point" to={centre.path(pageOfQuery(query))}>
            <span className="point-name">{nameOf(metric)}</span>
            <span className="point-value">{sayValue(f, unit, value)}</span>
            {before != null && <Delta unit={unit} better={directionOf(metric)} value={value} base={before} than={t('Facts.today.desk.than')} />}
            <TargetMark unit={unit} better={directionOf(metric)} value={value} target={target} />
            {denominator != null && <span className="point-feed">{t('Facts.today.desk.of', { count: denominator })}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
};
