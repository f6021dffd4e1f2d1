import type { ProcessMap } from './types';

/** Which attribute of a log knows a member of a cut, by one of its names; the one with fewest values, which says most about what it is. */
export const placeIn = (filters: ProcessMap['filters'], names: readonly string[]) => {
  const found = filters.flatMap(({ attribute, values }) => names.flatMap((name) => (values.includes(name) ? [{ attribute, value: name, size: values.length }] : [])));
  const [best] = found.sort((one, other) => one.size - other.size);
  return best ? { attribute: best.attribute, value: best.value } : null;
};
