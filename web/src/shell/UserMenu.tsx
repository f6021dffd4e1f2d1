import { LogoutOutlined, SafetyOutlined, SwapOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { Menu } from '../common/Menu';
import { useNearCentre } from '../common/useCentre';
import { startAnew, useMe } from '../common/useMe';

export const UserMenu = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe().data;
  const centre = useNearCentre();
  const signOut = useMutation({
    mutationFn: () => api.post('access/sign-out'),
    onSettled: async () => {
      await navigate('/sign-in');
      await startAnew(client);
    },
  });

  if (!me?.user) return null;
  return (
    <Menu
      items={[
        { key: 'who', type: 'group', label: me.user.email },
        { key: 'account', icon: <UserOutlined />, label: <Link to="/account">{t('Shell.account')}</Link> },
        ...(centre ? [{ key: 'rights', icon: <SafetyOutlined />, label: <Link to={centre.path('rights')}>{t('Shell.rights')}</Link> }] : []),
        ...(centre?.isDemonstration
          ? [{ key: 'people', icon: <SwapOutlined />, label: <Link to={centre.path('demonstration-people')}>{t('Shell.switchPerson')}</Link> }]
          : []),
        { type: 'divider' },
        { key: 'out', icon: <LogoutOutlined />, label: t('Shell.signOut'), onClick: () => signOut.mutate() },
        { key: 'version', type: 'group', label: `${t('Shell.product')} ${me.version}` },
      ]}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('Shell.userMenu', { name: me.user.name })}>
        <span className="user-name">{me.user.name}</span>
      </Button>
    </Menu>
  );
};
