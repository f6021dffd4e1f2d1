import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { casesOf } from '../live/game';

const latest = 14;
/** Told by the board already, and too many to read. */
const quiet = ['moved', 'held', 'seatFree'];

/** What happened lately, the newest first. */
export const Heard = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const cases = casesOf(known);
  const heard = known.heard.filter(({ kind }) => !quiet.includes(kind)).slice(-latest).reverse();
  return (
    <ol className="heard">
      {heard.length === 0 && <li className="soft">{t('Play.heard.nothing')}</li>}
      {heard.map((one) => {
        const about = cases.find((each) => each.case === one.case);
        return (
          <li key={one.key}>
            <span className="soft">{minutes(one.at)}</span> {t(`Play.event.${one.kind}`, { defaultValue: one.kind })}
            {about && ` #${about.case + 1} ${names.service(about.service)}`}
            {one.seat >= 0 && <span className="soft"> {names.seat(one.seat)}</span>}
          </li>
        );
      })}
    </ol>
  );
};
