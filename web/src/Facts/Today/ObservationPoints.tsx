import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta } from '../Judged';
import { sayRange } from '../period';
import { observationCodes, type Observation } from '../types';
import { useMetricNames } from '../useCatalogue';
import { pageOfQuery } from '../view';

const needs = ['contacts', 'people'];

/** What will feed a point that has no figure yet: facts that can be imported now, or a part of the product to come. */
const sayFeed = (t: TFunction, point: Observation) =>
  point.awaits && needs.includes(point.awaits) ? t(`Facts.awaits.${point.awaits}`) : t(`Facts.observation.feed.${point.code}`);

/** The seven things a director watches; one without a source says what will feed it and shows no figure. */
export const ObservationPoints = ({ points }: { points: Observation[] }) => {
  const sorted = observationCodes.flatMap((code) => points.find((point) => point.code === code) ?? []);
  return (
    <ul className="points">
      {sorted.map((point) => (
        <li key={point.code}>{point.state === 'awaits' ? <Awaiting point={point} /> : <Shown point={point} />}</li>
      ))}
    </ul>
  );
};

const Awaiting = ({ point }: { point: Observation }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <div className="point point-awaits">
      <span className="point-name">{t(`Facts.observation.name.${point.code}`)}</span>
      <span className="point-feed">{sayFeed(t, point)}</span>
      {point.code === 'keyProcessSpeed' && centre.can('facts.processes') != null && <Link to={centre.path('processes')}>{t('Facts.observation.toProcesses')}</Link>}
    </div>
  );
};

const Shown = ({ point }: { point: Observation }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { directionOf } = useMetricNames();
  const { unit, value } = point;
  if (!unit) return null;
  const body = (
    <>
      <span className="point-name">
        {t(`Facts.observation.name.${point.code}`)}
      </span>
      <span className="point-value">{sayValue(f, unit, value)}</span>
      {value == null ? (
        <span className="point-feed">{t('Facts.nothing.noDenominator')}</span>
      ) : (
        <>
          {point.compare != null && <Delta unit={unit} better={directionOf(point.metric ?? '')} value={value} base={point.compare} />}
          <span className="point-feed">
            {t(`Facts.observation.what.${point.code}`)}
            {point.from && point.to && <span className="point-span">{sayRange(point.from, point.to, f.locale)}</span>}
          </span>
        </>
      )}
    </>
  );
  return point.query ? (
    <Link className="point" to={centre.path(pageOfQuery(point.query))}>
      {body}
    </Link>
  ) : (
    <div className="point">{body}</div>
  );
};
