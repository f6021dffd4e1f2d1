import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta, Immature, TargetMark } from '../Judged';
import type { Tile } from '../types';
import { useMetricNames } from '../useCatalogue';
import { sayVariant } from '../variant';
import { pageOfQuery } from '../view';
import { Spark } from './Spark';

/** One figure of the day with what makes it good or bad; opens its metric page. */
export const TileCard = ({ tile, than }: { tile: Tile; than: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { nameOf, directionOf } = useMetricNames();
  const better = directionOf(tile.metric);
  const variant = sayVariant(t, tile.variant);
  return (
    <Link className="tile" to={centre.path(pageOfQuery(tile.query))}>
      <span className="tile-name">
        {nameOf(tile.metric)}
        {tile.immature && <Immature />}
      </span>
      <span className="tile-value">{sayValue(f, tile.unit, tile.value)}</span>
      <Delta unit={tile.unit} better={better} value={tile.value} base={tile.compare?.value ?? null} than={than} />
      <TargetMark unit={tile.unit} better={better} value={tile.value} target={tile.target} />
      {variant && <span className="tile-note">{variant}</span>}
      <Spark values={tile.spark.map((point) => point.value)} target={tile.target} />
    </Link>
  );
};
