import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { casesOf, faultsOf, peopleOf } from '../live/game';
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
  // A bot that takes a seat which nobody had is no news.
  const isNews = ({ kind, a }: Happened) => !quiet.includes(kind) && (kind !== 'seatTaken' || Boolean(people.find(({ seat }) => seat === a)?.name));
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
            {one.kind === 'rejected' && ` ${t(`Play.reason.${reasons[one.a] ?? 'other'}`)}`}
            {one.seat >= 0 && <span className="soft"> {names.seat(one.seat)}</span>}
          </li>
        );
      })}
    </ol>
  );
};
