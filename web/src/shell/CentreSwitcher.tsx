import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Menu } from '../common/Menu';
import { centrePath, useNearCentre } from '../common/useCentre';
import { useMe } from '../common/useMe';
import { firstPage } from './nav';

export const CentreSwitcher = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const centres = useMe().data?.centres ?? [];
  const centre = useNearCentre();

  const name = centre?.name ?? t('Shell.chooseCentre');

  if (centre && centres.length === 1) return <span className="centre-name">{centre.name}</span>;
  if (centres.length === 0) return null;
  return (
    <Menu
      selectedKeys={centre ? [centre.code] : []}
      items={centres.map((one) => ({ key: one.code, label: one.name }))}
      onClick={({ key }) => {
        const chosen = centres.find((one) => one.code === key);
        if (chosen) void navigate(centrePath(chosen.code, firstPage(chosen)));
      }}
    >
      <Button type="text" aria-label={`${name} ${t('Shell.switchCentre')}`} className="centre-name">
        <span className="centre-name-text">{name}</span> <DownOutlined />
      </Button>
    </Menu>
  );
};
