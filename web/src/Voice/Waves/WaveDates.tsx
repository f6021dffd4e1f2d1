import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import type { WaveCard } from './types';

/** From when to when; a wave without dates is opened and closed by hand. */
export const WaveDates = ({ wave }: { wave: Pick<WaveCard, 'opensOn' | 'closesOn'> }) => {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (wave.opensOn && wave.closesOn) return `${date(wave.opensOn)} – ${date(wave.closesOn)}`;
  if (wave.closesOn) return t('Waves.until', { date: date(wave.closesOn) });
  if (wave.opensOn) return t('Waves.since', { date: date(wave.opensOn) });
  return <span className="soft">{t('Waves.noDates')}</span>;
};
