import { SmileOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const voice: WordModule = {
  routes: [
    page('surveys', () => import('./Surveys'), 'Surveys'),
    page('surveys/:code', () => import('./Builder/BuilderPage'), 'BuilderPage'),
    page('surveys/:code/versions/:number', () => import('./Builder/VersionPage'), 'VersionPage'),
  ],
  nav: [{ path: 'surveys', label: (t) => t('Voice.nav.surveys'), icon: SmileOutlined, group: 'judge', act: 'voice.view' }],
};
