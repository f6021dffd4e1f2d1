import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { Wave } from './types';
import { waveKey, wavePath, wavesPath } from './useWave';

/** Opens a wave, or closes it after saying what that means. */
export const useWaveState = (wave: Wave) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const renews = [waveKey(wave.code), listKey(wavesPath)];
  const send = (what: 'open' | 'close') => api.post<Wave>(`${wavePath(wave.code)}/${what}`, undefined, { query: { centre: centre.code } });
  const open = useSave({ send: () => send('open'), done: t('Waves.opened'), renews });
  const close = useSave({ send: () => send('close'), done: t('Waves.closed'), renews });
  const askToClose = () =>
    modal.confirm({
      title: t('Waves.closeTitle', { name: wave.name }),
      content: wave.begun > 0 ? t('Waves.closeTextBegun', { count: wave.begun }) : t('Waves.closeText'),
      okText: t('Waves.close'),
      onOk: () => close.mutateAsync().catch(() => undefined),
    });
  return { open, close, askToClose };
};
