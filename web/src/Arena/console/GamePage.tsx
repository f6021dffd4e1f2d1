import { useMemo } from 'react';
import { DesktopOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { Page } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import { AfterTab } from '../after/AfterTab';
import { ArenaProvider } from '../live/Arena';
import { useArenaLine } from '../live/useArenaLine';
import { useAwake } from '../live/useAwake';
import { ReplayTab } from '../replay/ReplayTab';
import { LineBanner } from '../seats/LineBanner';
import { Controls } from './Controls';
import { DebriefTab } from './DebriefTab';
import { Exports } from './Exports';
import { Floor } from './Floor';
import { LobbyTab } from './LobbyTab';
import { NotesTab } from './NotesTab';
import { gamePath, screenAddress } from './paths';
import type { GameCard, GameSheet } from './types';
import '../seats/Live.css';
import '../seats/Seats.css';
import './Console.css';

const defaults = { tab: 'floor' };
const tabs = ['floor', 'lobby', 'notes', 'debrief', 'replay', 'after'] as const;
/** Of a game that is over, or can no longer be played on: what there is to look back on. */
const lookBacks = ['debrief', 'replay', 'after'] as const;

/** The trainer's desk of one game: the clock in one hand, everything in sight, and afterwards the look back. */
export const GamePage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const centre = useCentre();
  const game = useQuery({ queryKey: ['arena-game', id], queryFn: ({ signal }) => api.getTagged<GameSheet>(gamePath(id), { query: { centre: centre.code }, signal }) });
  return <PageState query={game} loading={<Page title={t('Arena.nav')}><Loading /></Page>}>{({ data }) => <Desk game={data.card} isPlayable={data.isPlayable} />}</PageState>;
};

const Desk = ({ game, isPlayable }: { game: GameCard; isPlayable: boolean }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ tab }] = useUrlState(defaults);
  const entrance = useMemo(() => ({ as: 'trainer' as const, game: game.id }), [game.id]);
  const { room, act } = useArenaLine(entrance);
  useAwake();
  return (
    <Page
      title={game.name}
      subtitle={
        <>
          <Link className="console-back" to={centre.path('arena')}>{t('Arena.nav')}</Link> · {t('Play.games.code')} <b className="code">{game.code}</b>
        </>
      }
      actions={
        <>
          {!game.isSolo && <Button icon={<DesktopOutlined />} href={screenAddress(game.code)} target="_blank" rel="noreferrer">
            {t('Play.console.screen')}
          </Button>}
          <Exports game={game.id} />
        </>
      }
    >
      {!isPlayable && <Alert type="warning" showIcon className="gap-below" title={t('Play.console.notPlayable')} />}
      {room.line === 'over' || room.line === 'solo' ? <p className="soft console-ended" role="status">{t(`Play.line.${room.line}`)}</p> : <LineBanner room={room} />}
      {room.known ? (
        <ArenaProvider known={room.known} act={act}>
          <Controls />
          <Tabs keys={tabs} tab={tab} />
          {tab === 'floor' && <Floor />}
          {tab === 'lobby' && <LobbyTab game={game} />}
          {tab === 'notes' && <NotesTab />}
          {tab === 'debrief' && <DebriefTab game={game.id} />}
          {tab === 'replay' && <ReplayTab game={game.id} />}
          {tab === 'after' && <AfterTab game={game.id} />}
        </ArenaProvider>
      ) : room.line === 'over' || room.line === 'solo' || room.line === 'unknownGame' ? (
        <LookBack game={game.id} tab={tab} />
      ) : (
        <Loading />
      )}
    </Page>
  );
};

const LookBack = ({ game, tab }: { game: string; tab: string }) => {
  const shown = lookBacks.find((key) => key === tab) ?? 'debrief';
  return (
    <>
      <Tabs keys={lookBacks} tab={shown} />
      {shown === 'debrief' && <DebriefTab game={game} />}
      {shown === 'replay' && <ReplayTab game={game} />}
      {shown === 'after' && <AfterTab game={game} />}
    </>
  );
};

const Tabs = ({ keys, tab }: { keys: typeof tabs | typeof lookBacks; tab: string }) => {
  const { t } = useTranslation();
  const [, , { params }] = useUrlState(defaults);
  const to = (key: string) => {
    const next = new URLSearchParams(params);
    next.set('tab', key);
    return `?${next.toString()}`;
  };
  return (
    <nav className="kind-tabs" aria-label={t('Play.console.tabs')}>
      {keys.map((key) => (
        <Link key={key} to={to(key)} className={tab === key ? 'active' : undefined} aria-current={tab === key ? 'page' : undefined}>
          {t(`Play.tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
};
