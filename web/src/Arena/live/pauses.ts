import { useTranslation } from 'react-i18next';
import { useKnown } from './Arena';

/** Why a clock stands; the command carries the place in this list. */
export const pauses = ['explain', 'discuss', 'technical', 'break'] as const;

/** That the clock stands, and why where this window heard it. */
export const usePauseWords = () => {
  const { t } = useTranslation();
  const stop = useKnown().heard.findLast(({ kind }) => kind === 'paused');
  const reason = stop && pauses[stop.a];
  return reason ? t('Play.pausedFor', { reason: t(`Play.pause.${reason}`) }) : t('Play.pausedText');
};
