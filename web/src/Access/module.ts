import { ApiOutlined, TeamOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const access: WordModule = {
  open: [
    page('sign-in', () => import('./SignIn'), 'SignIn'),
    page('link/:token', () => import('./OneTimeLink'), 'OneTimeLink'),
    page('setup', () => import('./Setup'), 'Setup'),
  ],
  personal: [page('account', () => import('./Account'), 'Account')],
  routes: [
    page('people', () => import('./People'), 'People'),
    page('tokens', () => import('./Tokens'), 'Tokens'),
    page('rights', () => import('./Rights'), 'Rights'),
    page('demonstration-people', () => import('./DemonstrationPeople'), 'DemonstrationPeople'),
  ],
  nav: [
    { path: 'people', label: (t) => t('Access.nav.people'), icon: TeamOutlined, group: 'system', act: 'access.people' },
    { path: 'tokens', label: (t) => t('Access.nav.tokens'), icon: ApiOutlined, group: 'system', act: 'access.tokens' },
  ],
};
