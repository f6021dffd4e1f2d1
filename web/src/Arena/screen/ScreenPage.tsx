import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTitle } from '../../common/Page';
import { ArenaProvider } from '../live/Arena';
import { useArenaLine } from '../live/useArenaLine';
import { useAwake } from '../live/useAwake';
import { LineBanner } from '../seats/LineBanner';
import { Wall } from './Wall';
import '../seats/Live.css';
import './Screen.css';

/** /play/CODE/screen, for the projector: what everybody has to see at a glance from the back of the room. */
export const ScreenPage = () => {
  const { t } = useTranslation();
  const { code: written = '' } = useParams();
  const code = written.toUpperCase();
  const entrance = useMemo(() => ({ as: 'screen' as const, code }), [code]);
  const { room, act } = useArenaLine(entrance);
  useTitle(t('Play.screen.title', { code }));
  useAwake();
  return (
    <main className="wall" data-theme="dark">
      <LineBanner room={room} />
      {room.known && (
        <ArenaProvider known={room.known} act={act}>
          <Wall code={code} />
        </ArenaProvider>
      )}
    </main>
  );
};
