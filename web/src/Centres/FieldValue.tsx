import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { listKey } from '../common/KeysetTable';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useCalendars } from '../common/CalendarSelect';
import type { FieldType } from './fields';
import type { Entry, Kind } from './types';

/** A field as it is read: in a table, in a conflict. */
export const FieldValue = ({ type, value }: { type: FieldType; value: Entry[string] }) => {
  const { t } = useTranslation();
  const { percent, number, date } = useFormats();
  if (value == null || value === '') return <span className="soft">–</span>;
  switch (type.is) {
    case 'text':
      return String(value);
    case 'share':
      return percent(Number(value), Number.isInteger(Math.round(Number(value) * 1000) / 10) ? 0 : 1);
    case 'seconds':
      return `${number(Number(value))} ${t('Centres.seconds')}`;
    case 'date':
      return date(String(value));
    case 'channelKind':
      return t(`Centres.channelKind.${String(value)}`);
    case 'variant':
      return t(`Centres.variant.${String(value)}`);
    case 'left':
      return value ? t('Centres.left.voluntarily') : t('Centres.left.otherwise');
    case 'calendar':
      return <CalendarName code={String(value)} />;
    case 'of':
      return <NameOf kind={type.kind} code={String(value)} />;
  }
};

const CalendarName = ({ code }: { code: string }) => useCalendars().data?.find((one) => one.code === code)?.name ?? code;

/** The name of a code, from the first two hundred of its kind; the code itself beyond them. */
const NameOf = ({ kind, code }: { kind: Kind; code: string }) => {
  const path = `centres/${kind}`;
  const query = { centre: useCentre().code, limit: 200 };
  const names = useQuery({
    queryKey: [...listKey(path, query), 'names'],
    queryFn: async ({ signal }) =>
      new Map((await api.get<KeysetPage<Entry>>(path, { query, signal })).items.map((one) => [one.code, one.name])),
  });
  return names.data?.get(code) ?? code;
};
