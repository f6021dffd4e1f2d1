import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { casesOf, faultsOf, gameOf, peopleOf } from '../live/game';
import { pauses } from '../live/pauses';
import { reasons, type Happened } from '../live/types';

const latest = 14;
/** Told by the board already, and too many to read. */
const quiet = ['moved', 'held', 'cancelled', 'seatFree'];

/** What happened lately, the newest first. */
export const Heard = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const cases = casesOf(known);
  const faults = faultsOf(known);
  const people = peopleOf(known);
  const { round } = gameOf(known);
  // A bot in a seat that nobody had is no news, although somebody may have it by now.
  const isTakenBefore = (at: number, seat: number) => known.heard.slice(0, at).some(({ kind, a, b }) => kind === 'seatTaken' && a === seat && b === 0);
  const isNews = ({ kind, a, b }: Happened, at: number) =>
    !quiet.includes(kind) && (kind !== 'seatTaken' || (Boolean(people.find(({ seat }) => seat === a)?.name) && (b === 0 || round > 0 || isTakenBefore(at, a))));
  const heard = known.heard.filter(isNews).slice(-latest).reverse();
  return (
    <ol className="heard">
      {heard.length === 0 && <li className="soft">{t('Play.heard.nothing')}</li>}
      {heard.map((one) => {
        const about = cases.find((each) => each.case === one.case);
        const fault = about ? undefined : faults.find((each) => each.fault === one.fault);
        return (
          <li key={one.key}>
            <span className="soft">{minutes(one.at)}</span> {t(`Play.event.${one.kind}`, { defaultValue: one.kind })}
            {about && ` #${about.case + 1} ${names.service(about.service)}`}
            {fault && ` ${names.service(fault.service)} ${names.places(fault.places)}`}
            {one.kind === 'seatTaken' && ` ${names.seat(one.a)} → ${one.b === 1 ? t('Play.people.bot') : t('Play.people.self')}`}
            {one.kind === 'extended' && ` ${t('Play.console.minutes', { count: one.a })}`}
            {one.kind === 'paused' && ` ${t(`Play.pause.${pauses[one.a] ?? 'explain'}`)}`}
            {one.kind === 'decaySet' && ` × ${one.a / 1000}`}
            {(one.kind === 'assigned' || one.kind === 'joined') && ` → ${names.seat(one.a)}`}
            {one.kind === 'rejected' && ` ${t(`Play.reason.${reasons[one.a] ?? 'other'}`)}`}
            {one.seat >= 0 && <span className="soft"> {names.seat(one.seat)}</span>}
          </li>
        );
      })}
    </ol>
  );
};
