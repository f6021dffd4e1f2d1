import { TeamOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';
import { wantWords } from '../words';

/** The words of play come with its pages. */
const withWords = <T>(load: () => Promise<T>) => async () => (await Promise.all([load(), wantWords('Play')]))[0];

export const arena: WordModule = {
  open: [
    page('play/:code', withWords(() => import('./join/JoinPage')), 'JoinPage'),
    page('play/:code/mine', withWords(() => import('./after/MySessionPage')), 'MySessionPage'),
    page('play/:code/screen', withWords(() => import('./screen/ScreenPage')), 'ScreenPage'),
  ],
  routes: [
    page('arena', withWords(() => import('./console/GamesPage')), 'GamesPage'),
    page('arena/compare', withWords(() => import('./after/ComparePage')), 'ComparePage'),
    page('arena/games/:id', withWords(() => import('./console/GamePage')), 'GamePage'),
  ],
  nav: [{ path: 'arena', label: (t) => t('Arena.nav'), icon: TeamOutlined, group: 'judge', act: 'arena.lead' }],
};
