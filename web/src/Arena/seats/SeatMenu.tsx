import { DesktopOutlined, MoonOutlined, SettingOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../common/Menu';
import { useTheme, type ThemeChoice } from '../../common/theme';
import { currentLanguage, setLanguage } from '../../words';

const language = 'language';

/** Language and colours behind one small button: while a round runs, the head has no room for more. */
export const SeatMenu = () => {
  const { t } = useTranslation();
  const { choice, choose } = useTheme();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Menu
      selectedKeys={[choice]}
      items={[
        { key: language, label: <span lang={other}>{other === 'en' ? 'English' : '中文'}</span> },
        { type: 'divider' },
        { key: 'light', icon: <SunOutlined />, label: t('Shell.theme.light') },
        { key: 'dark', icon: <MoonOutlined />, label: t('Shell.theme.dark') },
        { key: 'system', icon: <DesktopOutlined />, label: t('Shell.theme.system') },
      ]}
      onClick={({ key }) => (key === language ? void setLanguage(other) : choose(key as ThemeChoice))}
    >
      <Button type="text" className="seat-menu" icon={<SettingOutlined />} aria-label={t('Play.seat.settings')} />
    </Menu>
  );
};
