import { useTranslation } from 'react-i18next';

/** How much working time, in hours and minutes; never seconds, which nobody plans by. */
export const useWorkingTime = () => {
  const { t } = useTranslation();
  return (seconds: number) => {
    const minutes = Math.max(1, Math.round(Math.abs(seconds) / 60));
    const hours = Math.trunc(minutes / 60);
    if (hours === 0) return t('Desk.time.minutes', { minutes });
    return minutes % 60 === 0 || hours >= 100 ? t('Desk.time.hours', { hours }) : t('Desk.time.both', { hours, minutes: minutes % 60 });
  };
};

/** A target in words: PT4H30M, 3 workdays. */
export const useTarget = () => {
  const { t } = useTranslation();
  const time = useWorkingTime();
  return (target: string) => {
    const days = /^(\d+) workdays?$/.exec(target);
    if (days) return t('Desk.time.workdays', { count: Number(days[1]) });
    const parts = /^PT(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?$/.exec(target);
    if (!parts) return target;
    const of = (at: number) => Number((parts[at] ?? '0').replace(',', '.'));
    return time(of(1) * 3600 + of(2) * 60 + of(3));
  };
};

/** A level in words: 75, or PT30M before the end. */
export const useLevel = () => {
  const { t } = useTranslation();
  const target = useTarget();
  return (level: string) => (level.startsWith('PT') ? t('Desk.level.before', { time: target(level) }) : t('Desk.level.percent', { percent: level }));
};
