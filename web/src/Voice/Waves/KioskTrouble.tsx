import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ProblemError } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Wave } from './types';
import { waveKey, wavePath } from './useWave';

const minute = 60_000;

/** Answers that wait on a kiosk because they were refused: how many, why, since when. What they say is on the device alone. */
export const KioskTrouble = ({ wave }: { wave: Wave }) => {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const query = { centre: useCentre().code };
  const path = `${wavePath(wave.code)}/kiosks`;
  const kiosks = useQuery({ queryKey: [...waveKey(wave.code), 'kiosks'], queryFn: ({ signal }) => api.get<Schemas['KioskCard'][]>(path, { query, signal }), refetchInterval: minute });
  const troubled = (kiosks.data ?? []).filter((one) => one.refused.length > 0);
  if (troubled.length === 0) return null;
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      title={t('Waves.kiosks.refused', { count: troubled.reduce((sum, one) => sum + one.refused.reduce((all, reason) => all + reason.answers + reason.asked, 0), 0) })}
      description={
        <>
          <ul className="kiosk-refused">
            {troubled.flatMap((one) =>
              one.refused.map((reason) => (
                <li key={`${one.id} ${reason.code}`}>
                  <strong>{one.isRemoved ? t('Waves.kiosks.removedName', { name: one.name }) : one.name}</strong>
                  {t('Waves.kiosks.refusedOne', { answers: number(reason.answers), asked: number(reason.asked), since: dateTime(reason.since), told: dateTime(reason.toldAt) })}{' '}
                  <span>{problemWords(t, new ProblemError({ status: 400, code: reason.code, detail: reason.code }))}</span>
                </li>
              )),
            )}
          </ul>
          <p>{wave.state === 'closed' ? t('Waves.kiosks.refusedClosed') : t('Waves.kiosks.refusedDo')}</p>
        </>
      }
    />
  );
};
