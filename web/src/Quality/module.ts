import { AimOutlined, AudioOutlined, AuditOutlined, FilterOutlined, FormOutlined, TeamOutlined, TrophyOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const quality: WordModule = {
  routes: [
    page('quality/evaluations', () => import('./Evaluations/Evaluations'), 'Evaluations'),
    page('quality/evaluations/:number', () => import('./Evaluations/EvaluationPage'), 'EvaluationPage'),
    page('quality/coaching', () => import('./Evaluations/Coaching'), 'Coaching'),
    page('quality/results', () => import('./Results/ResultsPage'), 'ResultsPage'),
    page('quality/calibrations', () => import('./Calibrations/Calibrations'), 'Calibrations'),
    page('quality/calibrations/:number', () => import('./Calibrations/CalibrationPage'), 'CalibrationPage'),
    page('quality/recordings', () => import('./Recordings/Recordings'), 'Recordings'),
    page('quality/plans', () => import('./Plans/Plans'), 'Plans'),
    page('quality/plans/:code', () => import('./Plans/PlanPage'), 'PlanPage'),
    page('quality/plans/:code/draws/:number', () => import('./Plans/DrawPage'), 'DrawPage'),
    page('quality/forms', () => import('./Forms/Forms'), 'Forms'),
    page('quality/forms/:code', () => import('./Forms/FormPage'), 'FormPage'),
  ],
  nav: [
    { path: 'quality/evaluations', label: (t) => t('Quality.nav.evaluations'), icon: AuditOutlined, group: 'judge', act: 'quality.view' },
    { path: 'quality/results', label: (t) => t('Quality.nav.results'), icon: TrophyOutlined, group: 'judge', act: 'quality.view' },
    { path: 'quality/coaching', label: (t) => t('Quality.nav.coaching'), icon: TeamOutlined, group: 'judge', act: 'quality.view' },
    { path: 'quality/calibrations', label: (t) => t('Quality.nav.calibrations'), icon: AimOutlined, group: 'judge', act: 'quality.evaluate' },
    { path: 'quality/plans', label: (t) => t('Quality.nav.plans'), icon: FilterOutlined, group: 'judge', act: 'quality.edit' },
    { path: 'quality/recordings', label: (t) => t('Quality.nav.recordings'), icon: AudioOutlined, group: 'judge', act: 'quality.recordings' },
    { path: 'quality/forms', label: (t) => t('Quality.nav.forms'), icon: FormOutlined, group: 'judge', act: 'quality.forms' },
  ],
};
