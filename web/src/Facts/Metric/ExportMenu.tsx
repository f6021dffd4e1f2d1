import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { urlOf, type Query } from '../../api/client';
import { currentLanguage } from '../../words';

const formats = ['csv', 'xlsx'] as const;

/** Downloads what is shown, made by the server so that it is all of it. */
export const ExportMenu = ({ path, query, label }: { path: string; query: Query; label: string }) => (
  <Dropdown
    trigger={['click']}
    menu={{
      items: formats.map((format) => ({
        key: format,
        label: (
          <a href={urlOf(path, { ...query, format, lang: currentLanguage() })} download>
            {format.toUpperCase()}
          </a>
        ),
      })),
    }}
  >
    <Button icon={<DownloadOutlined />}>{label}</Button>
  </Dropdown>
);
