import { NotificationOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const notices: WordModule = {
  routes: [
    page('notices', () => import('./NoticesPage'), 'NoticesPage'),
    page('notices/settings', () => import('./SettingsPage'), 'SettingsPage'),
    page('notices/channels', () => import('./ChannelsPage'), 'ChannelsPage'),
  ],
  nav: [{ path: 'notices/channels', label: (t) => t('Notices.nav.channels'), icon: NotificationOutlined, group: 'system', act: 'notices.channels' }],
};
