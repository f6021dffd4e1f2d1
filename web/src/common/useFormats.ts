import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formats } from './format';
import { useCentreOrNone } from './useCentre';

/** Formats in the reader's language and, inside a centre, on the centre's clock. */
export const useFormats = () => {
  const { i18n } = useTranslation();
  const centre = useCentreOrNone();
  const { zone, currency } = centre ?? {};
  return useMemo(() => formats(i18n.language, zone, currency), [i18n.language, zone, currency]);
};
