import { ApartmentOutlined, BarChartOutlined, ContainerOutlined, FieldTimeOutlined, FormOutlined, HeartOutlined, ImportOutlined, ToolOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const desk: WordModule = {
  routes: [
    page('desk/cases', () => import('./Cases/Cases'), 'Cases'),
    page('desk/cases/new', () => import('./Cases/NewCase'), 'NewCase'),
    page('desk/cases/:number', () => import('./Case/CasePage'), 'CasePage', 'Supplies'),
    page('desk/import', () => import('./Import/ImportCases'), 'ImportCases', 'Processes'),
    page('desk/cases/:number/customer', () => import('./Customer/CustomerPage'), 'CustomerPage'),
    page('desk/board', () => import('./Board/BoardPage'), 'BoardPage'),
    page('desk/figures', () => import('./Figures/FiguresPage'), 'FiguresPage'),
    page('desk/escalation', () => import('./Escalation/EscalationPage'), 'EscalationPage'),
    page('desk/recoveries', () => import('./Recovery/Recoveries'), 'Recoveries'),
    page('desk/recoveries/rules', () => import('./Recovery/RecoveryRules'), 'RecoveryRules'),
    page('desk/supplies', () => import('./Supplies/Supplies'), 'Supplies', 'Supplies'),
    page('desk/supplies/rules', () => import('./Supplies/SupplyRules'), 'SupplyRules', 'Supplies'),
    page('desk/types', () => import('./Types/CaseTypes'), 'CaseTypes'),
    page('desk/types/:code', () => import('./Types/CaseTypePage'), 'CaseTypePage'),
  ],
  nav: [
    { path: 'desk/cases', label: (t) => t('Desk.nav.cases'), icon: ContainerOutlined, group: 'daily', act: 'desk.view', order: 1 },
    { path: 'desk/board', label: (t) => t('Desk.nav.board'), icon: FieldTimeOutlined, group: 'daily', act: 'desk.view', order: 1 },
    { path: 'desk/figures', label: (t) => t('Desk.nav.figures'), icon: BarChartOutlined, group: 'daily', act: 'desk.view', order: 1 },
    { path: 'desk/recoveries', label: (t) => t('Recovery.nav'), icon: HeartOutlined, group: 'daily', act: 'desk.view', order: 1 },
    { path: 'desk/supplies', label: (t) => t('Desk.nav.supplies'), icon: ToolOutlined, group: 'daily', act: 'desk.view', order: 1 },
    { path: 'desk/import', label: (t) => t('CaseImport.nav'), icon: ImportOutlined, group: 'data', act: 'desk.types' },
    { path: 'desk/types', label: (t) => t('Desk.nav.types'), icon: FormOutlined, group: 'centre', act: 'desk.types' },
    { path: 'desk/escalation', label: (t) => t('Desk.nav.escalation'), icon: ApartmentOutlined, group: 'centre', act: 'desk.escalation' },
  ],
};
