import { AimOutlined, AudioOutlined, AuditOutlined, FilterOutlined, FormOutlined, TeamOutlined, TrophyOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const quality: WordModule = {
  routes: [
    page('quality/evaluations', () => import('./Evaluations/Evaluations'), 'Evaluations', 'Judging'),
    page('quality/evaluations/:number', () => import('./Evaluations/EvaluationPage'), 'EvaluationPage', 'Judging'),
    page('quality/coaching', () => import('./Evaluations/Coaching'), 'Coaching', 'Judging'),
    page('quality/results', () => import('./Results/ResultsPage'), 'ResultsPage', 'Judging'),
    page('quality/calibrations', () => import('./Calibrations/Calibrations'), 'Calibrations', 'Judging'),
    page('quality/calibrations/:number', () => import('./Calibrations/CalibrationPage'), 'CalibrationPage', 'Judging'),
    page('quality/recordings', () => import('./Recordings/Recordings'), 'Recordings', 'Judging'),
    page('quality/plans', () => import('./Plans/Plans'), 'Plans', 'Judging'),
    page('quality/plans/:code', () => import('./Plans/PlanPage'), 'PlanPage', 'Judging'),
    page('quality/plans/:code/draws/:number', () => import('./Plans/DrawPage'), 'DrawPage', 'Judging'),
    page('quality/forms', () => import('./Forms/Forms'), 'Forms', 'Judging'),
    page('quality/forms/:code', () => import('./Forms/FormPage'), 'FormPage', 'Judging'),
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
