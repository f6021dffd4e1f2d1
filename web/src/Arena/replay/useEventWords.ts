import { useTranslation } from 'react-i18next';
import { useNames } from '../live/Arena';
import { useMoney } from '../seats/useMoney';
import type { Mark } from './types';

/** An event in words: what, of which service or case, by whom, for how much. */
export const useEventWords = () => {
  const { t } = useTranslation();
  const names = useNames();
  const money = useMoney();
  const more = ({ kind, a, seat }: Mark) => {
    if (kind === 'bought') return money(a);
    if (kind === 'decaySet') return `×${a / 1000}`;
    if (kind === 'extended') return t('Play.console.minutes', { count: a });
    if (kind === 'seatTaken') return names.seat(a);
    return seat >= 0 ? names.seat(seat) : '';
  };
  return (mark: Mark) =>
    [t(`Play.event.${mark.kind}`), mark.case >= 0 && `#${mark.case + 1}`, mark.service && names.service(mark.service), more(mark)].filter(Boolean).join(' ');
};
