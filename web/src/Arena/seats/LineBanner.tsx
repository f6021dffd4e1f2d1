import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { minutes, useBeat } from '../live/clock';
import type { Room } from '../live/connect';

/** Nobody may act on an old picture without knowing it: what is wrong with the line, across the page. */
export const LineBanner = ({ room, onAgain }: { room: Room; onAgain?: () => void }) => {
  const { t } = useTranslation();
  const now = useBeat();
  if (room.line === 'on') return null;
  if (room.line === 'connecting') return room.known ? <p className="line-banner" role="status">{t('Play.line.connecting')}</p> : null;
  if (room.line === 'lost')
    return (
      <p className="line-banner line-banner-bad" role="alert">
        <span aria-hidden="true">⚠ </span>
        <span>{t('Play.line.lost')}</span> <span aria-hidden="true">{room.lostAt === null ? '' : minutes(now - room.lostAt)}</span>
      </p>
    );
  return (
    <div className="line-banner line-banner-bad" role="alert">
      <span>{t(`Play.line.${room.line}`)}</span>
      {room.line === 'elsewhere' && onAgain && (
        <Button size="small" onClick={onAgain}>
          {t('Play.line.here')}
        </Button>
      )}
    </div>
  );
};
