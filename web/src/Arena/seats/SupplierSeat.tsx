import { useTranslation } from 'react-i18next';
import { useKnown } from '../live/Arena';
import { casesOf } from '../live/game';
import { Panels } from './Panels';
import { Tray } from './Tray';

/** The supplier verifies what experts propose. */
export const SupplierSeat = () => {
  const { t } = useTranslation();
  const waiting = casesOf(useKnown()).filter(({ stage }) => stage === 'verdict').length;
  return <Panels panels={[{ key: '', label: t('Play.tray.title'), count: waiting, content: <Tray /> }]} />;
};
