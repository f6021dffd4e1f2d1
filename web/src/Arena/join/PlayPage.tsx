import { useMemo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../../common/Page';
import { Loading } from '../../common/PageState';
import { ArenaProvider } from '../live/Arena';
import type { Pass } from '../live/tokens';
import { useArenaLine } from '../live/useArenaLine';
import { useAwake } from '../live/useAwake';
import { Announcer } from '../seats/Announcer';
import { Head } from '../seats/Head';
import { LineBanner } from '../seats/LineBanner';
import { Seat } from '../seats/Seat';
import { SoloDesk } from '../solo/SoloDesk';

interface Props {
  code: string;
  pass: Pass;
  onLeave: (isUnknown: boolean) => void;
}

/** At the game: the line, and the seat that it gives. */
export const PlayPage = ({ code, pass, onLeave }: Props) => {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  // Another try is another entrance, from the beginning.
  const entrance = useMemo(() => ({ as: 'player' as const, code, token: pass.token, tries }), [code, pass.token, tries]);
  const { room, act } = useArenaLine(entrance);
  useTitle(t('Play.play', { code }));
  useAwake();
  const isOut = room.line === 'unknownToken' || room.line === 'unknownGame';
  return (
    <main className="seat">
      <LineBanner room={room} onAgain={() => setTries(tries + 1)} />
      {isOut && (
        <p className="calm">
          <Button onClick={() => onLeave(true)}>{t('Play.line.again')}</Button>
        </p>
      )}
      {!room.known && !isOut && room.line !== 'over' && <Loading />}
      {/* The room is closed some time after the last round: what remains is one's own page. */}
      {!room.known && room.line === 'over' && (
        <p className="calm">
          <Link className="mine-link" to="mine">
            {t('Play.mine.link')}
          </Link>
        </p>
      )}
      {room.known && (
        <ArenaProvider known={room.known} act={act}>
          <Head name={pass.name} />
          <Announcer />
          <div className="seat-body" inert={room.line === 'elsewhere'}>
            <SoloDesk />
            <Seat />
          </div>
        </ArenaProvider>
      )}
    </main>
  );
};
