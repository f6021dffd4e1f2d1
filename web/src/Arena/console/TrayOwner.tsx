import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useKnown } from '../live/Arena';
import { peopleOf } from '../live/game';

/** The supplier is the trainer, or a bot while the trainer looks elsewhere. */
export const TrayOwner = () => {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const seat = peopleOf(useKnown()).find(({ role }) => role === 'supplier');
  if (!seat || seat.name) return null;
  return (
    <label className="tray-owner">
      {t('Play.tray.byBot')} <Switch size="small" loading={busy !== null} checked={seat.isBot} onChange={(isBot) => void act({ kind: isBot ? 'bot' : 'person', target: seat.seat })} />
    </label>
  );
};
