import { useTranslation } from 'react-i18next';
import { useCentre } from '../common/useCentre';

const formats = new Map<string, Intl.NumberFormat>();

/** Whole cents as money of the centre's currency. */
export const useMoney = () => {
  const { i18n } = useTranslation();
  const { currency } = useCentre();
  return (cents: number | null | undefined, of = currency) => {
    if (cents == null) return '–';
    const key = `${i18n.language} ${of}`;
    const format = formats.get(key) ?? new Intl.NumberFormat(i18n.language, { style: 'currency', currency: of, currencyDisplay: 'narrowSymbol', trailingZeroDisplay: 'stripIfInteger' });
    formats.set(key, format);
    return format.format(cents / 100);
  };
};
