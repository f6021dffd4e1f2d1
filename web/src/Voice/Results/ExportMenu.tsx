import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../api/client';
import { Menu } from '../../common/Menu';
import { useCentre } from '../../common/useCentre';
import { currentLanguage } from '../../words';
import { wavePath } from '../Waves/useWave';

const parts = [
  ['answers', 'answers'],
  ['codebook', 'answers/codebook'],
  ['texts', 'answers/texts'],
] as const;

/** Single answers, for those with the right to them. */
export const ExportMenu = ({ wave }: { wave: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  if (!centre.can('voice.answers')) return null;
  return (
    <Menu
      items={parts.flatMap(([part, path]) =>
        ['csv', 'xlsx'].map((format) => ({
          key: `${part}.${format}`,
          label: (
            <a href={urlOf(`${wavePath(wave)}/${path}`, { centre: centre.code, format, lang: currentLanguage() })} download>
              {t(`Results.export.${part}`)} · {format.toUpperCase()}
            </a>
          ),
        })),
      )}
    >
      <Button icon={<DownloadOutlined />}>{t('Results.export.title')}</Button>
    </Menu>
  );
};
