import { AimOutlined, ApartmentOutlined, BarChartOutlined, CloudUploadOutlined, DashboardOutlined, FundOutlined, NotificationOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const facts: WordModule = {
  routes: [
    page('today', () => import('./Today/Today'), 'Today'),
    page('metrics', () => import('./Catalogue/Catalogue'), 'Catalogue'),
    page('metrics/:code', () => import('./Metric/MetricPage'), 'MetricPage', 'Comparison', 'Control'),
    page('signals', () => import('./Signals/Signals'), 'Signals'),
    page('signals/:number', () => import('./Signals/SignalPage'), 'SignalPage', 'Control'),
    page('pareto', () => import('./Pareto/ParetoPage'), 'ParetoPage'),
    page('processes', () => import('./Processes/Processes'), 'Processes', 'Processes'),
    page('processes/designs/:id', () => import('./Processes/Designs/DesignPage'), 'DesignPage', 'Processes'),
    page('processes/:id/compare', () => import('./Processes/ComparePage'), 'ComparePage', 'Processes'),
    page('processes/:id', () => import('./Processes/ProcessPage'), 'ProcessPage', 'Processes'),
    page('targets', () => import('./Targets/Targets'), 'Targets'),
    page('import', () => import('./Import/ImportPage'), 'ImportPage'),
  ],
  nav: [
    { path: 'today', label: (t) => t('Facts.nav.today'), icon: DashboardOutlined, group: 'daily', act: 'facts.view', order: 0 },
    { path: 'metrics', label: (t) => t('Facts.nav.metrics'), icon: FundOutlined, group: 'daily', act: 'facts.view' },
    { path: 'signals', label: (t) => t('Signals.nav'), icon: NotificationOutlined, group: 'daily', act: 'facts.signals' },
    { path: 'pareto', label: (t) => t('Pareto.nav'), icon: BarChartOutlined, group: 'daily', act: 'facts.view' },
    { path: 'processes', label: (t) => t('Facts.nav.processes'), icon: ApartmentOutlined, group: 'daily', act: 'facts.processes' },
    { path: 'targets', label: (t) => t('Facts.nav.targets'), icon: AimOutlined, group: 'daily', act: 'facts.view' },
    { path: 'import', label: (t) => t('Facts.nav.import'), icon: CloudUploadOutlined, group: 'data', act: 'facts.import' },
  ],
};
