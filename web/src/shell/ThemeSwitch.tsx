import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../common/Menu';
import { useTheme, type ThemeChoice } from '../common/theme';

export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const { choice, choose } = useTheme();
  const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> };
  return (
    <Menu
      selectedKeys={[choice]}
      items={[
        { key: 'light', icon: icons.light, label: t('Shell.theme.light') },
        { key: 'dark', icon: icons.dark, label: t('Shell.theme.dark') },
        { key: 'system', icon: icons.system, label: t('Shell.theme.system') },
      ]}
      onClick={({ key }) => choose(key as ThemeChoice)}
    >
      <Button type="text" icon={icons[choice]} aria-label={t('Shell.theme.title')} />
    </Menu>
  );
};
