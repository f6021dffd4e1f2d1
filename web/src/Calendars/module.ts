import { CalendarOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const calendars: WordModule = {
  routes: [
    page('calendars', () => import('./Calendars'), 'FirstCalendar'),
    page('calendars/:code', () => import('./Calendars'), 'Calendars'),
  ],
  nav: [{ path: 'calendars', label: (t) => t('Calendars.nav.calendars'), icon: CalendarOutlined, group: 'centre', act: 'calendars.view' }],
};
