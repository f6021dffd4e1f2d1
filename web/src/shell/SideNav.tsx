import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Centre } from '../common/useCentre';
import { navGroups } from './module';
import { navEntries } from './nav';

export const SideNav = ({ centre }: { centre: Centre }) => {
  const { t } = useTranslation();
  const mine = navEntries.filter((entry) => centre.can(entry.act));
  return (
    <nav aria-label={t('Shell.menu')}>
      {navGroups.map((group) => {
        const entries = mine.filter((entry) => entry.group === group);
        if (entries.length === 0) return null;
        return (
          <div key={group}>
            <div className="nav-group" id={`nav-${group}`}>
              {t(`Shell.group.${group}`)}
            </div>
            <ul className="nav" aria-labelledby={`nav-${group}`}>
              {entries.map(({ path, label, icon: Icon }) => (
                <li key={path}>
                  <NavLink to={centre.path(path)}>
                    <Icon />
                    {label(t)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
};
