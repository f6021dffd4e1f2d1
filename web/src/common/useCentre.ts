import { useParams } from 'react-router';
import type { Act, MyCentre, Scope } from '../api/types';
import { remembered } from './remember';
import { useMe } from './useMe';

export interface Centre extends MyCentre {
  /** The address of a page inside this centre: path('today') is '/c/DEMO/today'. */
  path: (page: string) => string;
  /** How far the person may do this act here; undefined means not at all. */
  can: (act: Act) => Scope | undefined;
}

export const centrePath = (code: string, page: string) => `/c/${encodeURIComponent(code)}/${page}`;

const open = (centre: MyCentre): Centre => ({
  ...centre,
  path: (page) => centrePath(centre.code, page),
  can: (act) => centre.acts[act],
});

/** The centre in the address, or undefined where it is not one of the person's. */
export const useCentreOrNone = (): Centre | undefined => {
  const { centre: code } = useParams();
  const centre = useMe().data?.centres.find((one) => one.code === code);
  return centre && open(centre);
};

/** On a page without a centre, the one that the person was last in: the frame leads back to it. */
export const useNearCentre = (): Centre | undefined => {
  const here = useCentreOrNone();
  const centres = useMe().data?.centres ?? [];
  const last = centres.find((one) => one.code === remembered('centre')) ?? centres[0];
  return here ?? (last && open(last));
};

/** The centre in the address; only for pages below the centre's layout, which lets nobody in without one. */
export const useCentre = (): Centre => {
  const centre = useCentreOrNone();
  if (!centre) throw new Error('useCentre is for pages inside a centre.');
  return centre;
};
