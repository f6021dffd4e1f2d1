import { ApartmentOutlined, SettingOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const centres: WordModule = {
  routes: [
    page('directory', () => import('./Directory'), 'FirstKind'),
    page('directory/:kind', () => import('./Directory'), 'Directory'),
    page('settings', () => import('./Settings'), 'Settings'),
  ],
  nav: [
    { path: 'directory', label: (t) => t('Centres.nav.directory'), icon: ApartmentOutlined, group: 'centre', act: 'centres.view' },
    { path: 'settings', label: (t) => t('Centres.nav.settings'), icon: SettingOutlined, group: 'centre', act: 'centres.view' },
  ],
};
