import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../api/client';
import { Menu } from '../../common/Menu';
import { useCentre } from '../../common/useCentre';
import { gamePath } from './paths';

/** The log to play again, and the events for a process map. */
export const Exports = ({ game }: { game: string }) => {
  const { t } = useTranslation();
  const { code: centre } = useCentre();
  const path = gamePath(game);
  const link = (key: string, href: string, label: string) => ({ key, label: <a href={href} download>{label}</a> });
  return (
    <Menu
      items={[
        link('ndjson', urlOf(`${path}/log`, { centre, format: 'ndjson' }), t('Play.export.ndjson')),
        link('json', urlOf(`${path}/log`, { centre, format: 'json' }), t('Play.export.json')),
        link('csv', urlOf(`${path}/log`, { centre, format: 'csv' }), t('Play.export.csv')),
        link('events', urlOf(`${path}/events.csv`, { centre }), t('Play.export.events')),
      ]}
    >
      <Button icon={<DownloadOutlined />}>{t('Play.export.title')}</Button>
    </Menu>
  );
};
