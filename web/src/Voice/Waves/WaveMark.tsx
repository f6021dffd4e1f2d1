import { useTranslation } from 'react-i18next';
import { Mark } from '../../common/Mark';
import type { WaveCard } from './types';

/** Where a wave stands, and what is overdue about it. */
export const WaveMark = ({ wave }: { wave: Pick<WaveCard, 'state' | 'due'> }) => {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={wave.state === 'open' ? 'good' : 'plain'}>{t(`Waves.state.${wave.state}`)}</Mark>
      {wave.due !== 'nothing' && <Mark tone="bad">{t(`Waves.due.${wave.due}`)}</Mark>}
    </>
  );
};
