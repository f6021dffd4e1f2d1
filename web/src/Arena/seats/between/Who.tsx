import { useTranslation } from 'react-i18next';
import { useKnown, useMe, useNames } from '../../live/Arena';
import { peopleOf } from '../../live/game';

/** Who sits where; what nobody took, a bot does. */
export const Who = () => {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  return (
    <ul className="who">
      {peopleOf(useKnown())
        .filter(({ isActive }) => isActive)
        .map((one) => (
          <li key={one.seat} className={one.seat === me.seat ? 'who-me' : undefined}>
            <span>
              {names.role(one.role)} {one.place !== null && one.role === 'customer' && names.placeAt(one.place)}
            </span>
            <b>{one.name ?? t('Play.people.bot')}</b>
            {one.name && !one.isHere && <span className="soft">{t('Play.people.away')}</span>}
          </li>
        ))}
    </ul>
  );
};
