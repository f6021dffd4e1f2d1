import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Centre } from '../common/useCentre';
import { noticesPath, useUnread } from './useNotices';
import './Notices.css';

/** Leads to one's notices, and tells how many of them one has not read. */
export const Bell = ({ centre }: { centre: Centre }) => {
  const { t } = useTranslation();
  const unread = useUnread(centre).data;
  const count = unread?.count ?? 0;
  const shown = `${count}${unread?.isCapped ? '+' : ''}`;
  return (
    <NavLink className="bell" to={centre.path(noticesPath)} end aria-label={count > 0 ? t('Notices.bell', { count: shown }) : t('Notices.title')}>
      <BellOutlined />
      {count > 0 && <span className="bell-count" aria-hidden="true">{shown}</span>}
    </NavLink>
  );
};
