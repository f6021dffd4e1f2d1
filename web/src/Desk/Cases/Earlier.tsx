import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { EarlierCases } from '../types';
import { casePath, casesPath } from '../useDesk';

interface Asked {
  type: string;
  customer?: string;
  topic?: string | null;
  title?: string;
  text?: string;
}

const pause = 400;

/** Earlier cases of the customer about the same, looked for while one types. */
export const useEarlier = (asked: Asked) => {
  const query = { centre: useCentre().code };
  const [settled, setSettled] = useState(asked);
  const key = JSON.stringify(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Asked), pause);
    return () => clearTimeout(timer);
  }, [key]);
  return useQuery({
    queryKey: ['earlier-cases', settled, query],
    queryFn: ({ signal }) => api.post<EarlierCases>(`${casesPath}/earlier`, settled, { query, signal }),
    enabled: (settled.customer ?? '').trim().length > 2,
    placeholderData: (settled.customer ?? '').trim().length > 2 ? keepPreviousData : undefined,
  });
};

/** Says before anything is saved that the customer has been here with it. */
export const Earlier = ({ found }: { found: EarlierCases | undefined }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  if (!found || found.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('Desk.earlier.title', { count: found.items.length, days: found.days })}
      description={
        <>
          <ul className="desk-earlier">
            {found.items.map((one) => (
              <li key={one.number}>
                {one.mayOpen ? (
                  <a className="desk-link" href={centre.path(casePath(one.number))} target="_blank" rel="noreferrer">
                    #{one.number} {one.title}
                  </a>
                ) : (
                  <b>
                    #{one.number} {one.title}
                  </b>
                )}
                <div className="soft">{[t(`Desk.earlier.why.${one.why}`), one.stateName, t('Desk.list.owns', { name: one.owner }), dateTime(one.openedAt)].join(' · ')}</div>
              </li>
            ))}
          </ul>
          <p className="desk-earlier-what">{found.raise > 0 ? t('Desk.earlier.raises') : t('Desk.earlier.links')}</p>
        </>
      }
    />
  );
};
