import { AppstoreOutlined, ControlOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const lead: WordModule = {
  routes: [
    page('scorecard', () => import('./Card/ScorecardPage'), 'ScorecardPage', 'Weighing'),
    page('weightings', () => import('./Weightings/Weightings'), 'Weightings', 'Weighing'),
    page('weightings/:number', () => import('./Weightings/WeightingPage'), 'WeightingPage', 'Weighing'),
    page('weightings/:number/rehearsal', () => import('./Rehearsal/RehearsalPage'), 'RehearsalPage', 'Weighing'),
  ],
  nav: [
    { path: 'scorecard', label: (t) => t('Lead.nav.scorecard'), icon: AppstoreOutlined, group: 'daily', act: 'lead.view' },
    { path: 'weightings', label: (t) => t('Lead.nav.weightings'), icon: ControlOutlined, group: 'daily', act: 'lead.view' },
  ],
};
