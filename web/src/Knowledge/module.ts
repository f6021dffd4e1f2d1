import { FundOutlined, ReadOutlined } from '@ant-design/icons';
import { page, type WordModule } from '../shell/module';

export const knowledge: WordModule = {
  routes: [
    page('knowledge/articles', () => import('./Articles/Articles'), 'Articles'),
    page('knowledge/worth', () => import('./Worth/WorthPage'), 'WorthPage'),
    page('knowledge/articles/new', () => import('./Articles/EditArticle'), 'NewArticle'),
    page('knowledge/articles/:number', () => import('./Articles/ArticlePage'), 'ArticlePage'),
    page('knowledge/articles/:number/edit', () => import('./Articles/EditArticle'), 'EditArticle'),
    page('knowledge/articles/:number/compare', () => import('./Articles/Compare'), 'Compare'),
  ],
  nav: [
    { path: 'knowledge/articles', label: (t) => t('Knowledge.nav.articles'), icon: ReadOutlined, group: 'daily', act: 'knowledge.view', order: 2 },
    { path: 'knowledge/worth', label: (t) => t('Knowledge.nav.worth'), icon: FundOutlined, group: 'judge', act: 'knowledge.measures' },
  ],
};
