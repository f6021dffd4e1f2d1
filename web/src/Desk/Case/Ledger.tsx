import { useTranslation } from 'react-i18next';
import { useCentre } from '../../common/useCentre';
import type { LedgerLine, PromiseForm } from '../types';
import { useLevel, useTarget, useWorkingTime } from '../useWorkingTime';

/** Why a promise is due when it is: which hours counted, which did not and why, what each event did. */
export const Ledger = ({ promise }: { promise: PromiseForm }) => {
  const { t } = useTranslation();
  const target = useTarget();
  const time = useWorkingTime();
  return (
    <>
      <p>{t('Desk.ledger.lead', { target: target(promise.target), used: promise.usedSeconds < 30 ? t('Desk.time.minutes', { minutes: 0 }) : time(promise.usedSeconds) })}</p>
      <ol className="desk-ledger">
        {promise.ledger.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </ol>
    </>
  );
};

const day = 86_400_000;

const Line = ({ line }: { line: LedgerLine }) => {
  const { t, i18n } = useTranslation();
  const { zone } = useCentre();
  const time = useWorkingTime();
  const target = useTarget();
  const level = useLevel();
  const at = (instant: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: zone, hourCycle: 'h23' }).format(new Date(instant));
  const clock = (instant: string) => at(instant, { hour: '2-digit', minute: '2-digit' });
  const date = (instant: string) => at(instant, { month: 'numeric', day: 'numeric', weekday: 'short' });
  const isMoment = line.kind === 'event' || line.kind === 'level' || line.kind === 'due' || line.kind === 'breached';
  const span = () => {
    if (isMoment) return `${date(line.from)} ${clock(line.from)}`;
    const last = new Date(new Date(line.to).getTime() - 1).toISOString();
    if (line.kind === 'closedDay') return new Date(line.to).getTime() - new Date(line.from).getTime() > day ? `${date(line.from)} – ${date(last)}` : date(line.from);
    return date(line.from) === date(last) ? `${date(line.from)} ${clock(line.from)}–${clock(line.to)}` : `${date(line.from)} ${clock(line.from)} – ${date(line.to)} ${clock(line.to)}`;
  };
  const source = line.hoursFrom ? t(`Desk.ledger.source.${line.hoursFrom}`, { name: line.dayName ?? '' }) : '';
  const words = () => {
    switch (line.kind) {
      case 'event': {
        const effect = line.effect ? t(`Desk.ledger.effect.${line.effect}`) : '';
        return [t(`Desk.ledger.event.${line.event}`, { target: line.target ? target(line.target) : '' }), line.reason && t('Desk.ledger.because', { reason: line.reason }), effect].filter(Boolean).join(t('Desk.ledger.comma'));
      }
      case 'counted':
        return [t(`Desk.ledger.counted.${line.phase ?? 'used'}`, { time: time(line.countedSeconds) }), source].filter(Boolean).join(t('Desk.ledger.comma'));
      case 'closedDay':
        return t('Desk.ledger.closedDay', { source: line.hoursFrom && line.hoursFrom !== 'week' ? source : t('Desk.ledger.restDay') });
      case 'paused':
        return [t('Desk.ledger.paused'), line.reason && t('Desk.ledger.because', { reason: line.reason })].filter(Boolean).join(t('Desk.ledger.comma'));
      case 'level':
        return t('Desk.ledger.level', { level: level(line.level ?? '') });
      default:
        return t(`Desk.ledger.${line.kind}`, { time: time(line.countedSeconds) });
    }
  };
  return (
    <li className={`desk-ledger-line desk-ledger-${line.kind}`}>
      <span className="desk-ledger-when">{span()}</span>
      <span>{words()}</span>
    </li>
  );
};
