import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta } from '../Judged';
import type { HeardPoint } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOfQuery } from '../view';

/** What customers and staff said when they were last asked; opens the metric over the waves. */
export const Heard = ({ points }: { points: HeardPoint[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf, directionOf } = useMetricNames();
  return (
    <ul className="points heard">
      {points.map((point) => (
        <li key={point.metric}>
          <Link className="point" to={centre.path(pageOfQuery(point.query))}>
            <span className="point-name">{nameOf(point.metric)}</span>
            <span className="point-value">{sayValue(f, point.unit, point.value)}</span>
            {point.before != null && (
              <Delta unit={point.unit} better={directionOf(point.metric)} value={point.value} base={point.before} than={t('Facts.today.heard.than')} />
            )}
            <span className="point-feed">
              {point.wave}
              <span className="point-span">{t('Facts.today.heard.answers', { count: point.answers, date: f.date(point.day) })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
