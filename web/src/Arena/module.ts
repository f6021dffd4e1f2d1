import { TeamOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const arena: WordModule = {
  open: [
    page('play/:code', () => import('./join/JoinPage'), 'JoinPage', 'Play'),
    page('play/:code/mine', () => import('./after/MySessionPage'), 'MySessionPage', 'Play'),
    page('play/:code/screen', () => import('./screen/ScreenPage'), 'ScreenPage', 'Play'),
  ],
  routes: [
    page('arena', () => import('./solo/ArenaHome'), 'ArenaHome', 'Play'),
    page('arena/alone', () => import('./solo/SoloPage'), 'SoloPage', 'Play'),
    page('arena/compare', () => import('./after/ComparePage'), 'ComparePage', 'Play'),
    page('arena/games/:id', () => import('./console/GamePage'), 'GamePage', 'Play', 'Replay'),
  ],
  nav: [{ path: 'arena', label: (t) => t('Arena.nav'), icon: TeamOutlined, group: 'judge', act: 'arena.solo' }],
};
