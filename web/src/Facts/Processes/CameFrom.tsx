import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { JudgeLink } from '../JudgeLink';
import type { Cut } from '../types';
import { useDimension } from '../useDimension';
import type { Filter } from '../view';
import { placeIn } from './placeIn';
import type { Part } from './PartFilter';
import type { ProcessMap } from './types';

interface Props {
  /** What the figures were narrowed to that led here. */
  filters: Filter[];
  map: ProcessMap;
  part: Part;
  narrow: (place: { attribute: string; value: string }) => void;
}

/** Where somebody came from: the map is narrowed to it if the log knows it, and says so if not; from here some of the contacts are drawn. */
export const CameFrom = ({ filters, map, part, narrow }: Props) => {
  const { t } = useTranslation();
  const first = filters[0] ?? null;
  const members = useDimension((first?.cut as Cut | undefined) ?? null, first?.values[0] ?? '');
  const names = first?.values.flatMap((code) => [members.data?.items.find((one) => one.code === code)?.name ?? [], code].flat()) ?? [];
  const known = members.data !== undefined;
  const place = known ? placeIn(map.filters, names) : null;
  const said = (first?.values ?? []).map((code) => members.data?.items.find((one) => one.code === code)?.name ?? code).join(' · ');
  const isThere = place !== null && part.attribute === place.attribute && part.value === place.value;
  useEffect(() => {
    if (place && !part.attribute) narrow(place);
    // Only on arrival: whoever chooses something else afterwards has chosen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place?.attribute, place?.value]);
  return (
    <p className="process-came soft">
      {first && known && (isThere ? t('Processes.came.narrowed', { where: said }) : place ? t('Processes.came.left', { where: said }) : t('Processes.came.unknown', { where: said }))}{' '}
      {part.from && part.to && <JudgeLink from={part.from} to={part.to} filters={filters} />}
    </p>
  );
};
