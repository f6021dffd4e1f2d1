import { useEffect, useState } from 'react';
import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { Failure } from '../common/PageState';
import { useNearCentre } from '../common/useCentre';
import { useMe } from '../common/useMe';
import { Bell } from '../Notices/Bell';
import { suggestLanguage } from '../words';
import { CentreSwitcher } from './CentreSwitcher';
import { LanguageSwitch } from './LanguageSwitch';
import { SideNav } from './SideNav';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';
import './Layout.css';

/** The frame around everything that needs a signed-in person. */
export const Layout = () => {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname, search } = useLocation();
  const centre = useNearCentre();
  const [drawer, setDrawer] = useState<string | null>(null);
  const locale = me.data?.user?.locale ?? null;

  useEffect(() => void suggestLanguage(locale), [locale]);

  if (me.error && !me.data) return <div className="page page-narrow"><Failure error={me.error} onRetry={() => void me.refetch()} /></div>;
  if (!me.data) return null;
  if (me.data.setupNeeded) return <Navigate to="/setup" replace />;
  if (!me.data.signedIn) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('Shell.skip')}
      </a>
      <aside className="shell-side">
        <Brand />
        {centre && <SideNav centre={centre} />}
      </aside>
      <div className="shell-main">
        <header className="shell-header">
          {centre && (
            <Button
              className="shell-burger"
              type="text"
              icon={<MenuOutlined />}
              aria-label={t('Shell.menu')}
              onClick={() => setDrawer(pathname)}
            />
          )}
          <CentreSwitcher />
          <div className="shell-tools">
            {centre && <Bell centre={centre} />}
            <LanguageSwitch />
            <ThemeSwitch />
            <UserMenu />
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {/* Open only on the page on which it was opened: choosing an entry closes it. */}
      <Drawer open={drawer === pathname} onClose={() => setDrawer(null)} placement="left" size={264} title={<Brand />}>
        {centre && <SideNav centre={centre} />}
      </Drawer>
    </div>
  );
};

const Brand = () => {
  const { t } = useTranslation();
  return (
    <Link className="brand" to="/">
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <span>{t('Shell.product')}</span>
    </Link>
  );
};
