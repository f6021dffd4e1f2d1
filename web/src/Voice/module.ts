import { NotificationOutlined, PhoneOutlined, SmileOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const voice: WordModule = {
  open: [page('kiosk/:link', () => import('./Kiosk/KioskPage'), 'KioskPage'), page('kiosk/:link/device', () => import('./Kiosk/DevicePage'), 'DevicePage')],
  routes: [
    page('surveys', () => import('./Surveys'), 'Surveys', 'Waves'),
    page('surveys/:code', () => import('./Builder/BuilderPage'), 'BuilderPage', 'Waves'),
    page('surveys/:code/versions/:number', () => import('./Builder/VersionPage'), 'VersionPage'),
    page('voice/waves', () => import('./Waves/Waves'), 'Waves', 'Waves'),
    page('voice/waves/:code', () => import('./Waves/WavePage'), 'WavePage', 'Waves'),
    page('voice/waves/:code/results', () => import('./Results/ResultsPage'), 'ResultsPage', 'Results'),
    page('voice/waves/:code/type-in', () => import('./Waves/TypeIn/TypeInPage'), 'TypeInPage', 'Waves'),
    page('voice/followups', () => import('./FollowUps/FollowUps'), 'FollowUps'),
    page('voice/followups/:number', () => import('./FollowUps/FollowUpPage'), 'FollowUpPage'),
    page('voice/waves/:code/poster', () => import('./Waves/Poster'), 'Poster', 'Waves'),
  ],
  nav: [
    { path: 'surveys', label: (t) => t('Voice.nav.surveys'), icon: SmileOutlined, group: 'judge', act: 'voice.view' },
    { path: 'voice/waves', label: (t) => t('Voice.nav.waves'), icon: NotificationOutlined, group: 'judge', act: 'voice.view' },
    { path: 'voice/followups', label: (t) => t('FollowUps.nav'), icon: PhoneOutlined, group: 'judge', act: 'voice.followups' },
  ],
};
