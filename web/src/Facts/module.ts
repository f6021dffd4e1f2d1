import { DashboardOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const facts: WordModule = {
  routes: [page('today', () => import('./Today/Today'), 'Today')],
  nav: [{ path: 'today', label: (t) => t('Facts.nav.today'), icon: DashboardOutlined, group: 'daily', act: 'facts.view' }],
};
