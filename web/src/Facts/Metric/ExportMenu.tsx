import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { urlOf, type Query } from '../../api/client';
import { Menu } from '../../common/Menu';
import { currentLanguage } from '../../words';

const formats = ['csv', 'xlsx'] as const;

/** Downloads what is shown, made by the server so that it is all of it. */
export const ExportMenu = ({ path, query, label }: { path: string; query: Query; label: string }) => (
  <Menu
    items={formats.map((format) => ({
      key: format,
      label: (
        <a href={urlOf(path, { ...query, format, lang: currentLanguage() })} download>
          {format.toUpperCase()}
        </a>
      ),
    }))}
  >
    <Button icon={<DownloadOutlined />}>{label}</Button>
  </Menu>
);
