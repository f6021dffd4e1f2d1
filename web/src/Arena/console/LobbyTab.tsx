import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, urlOf } from '../../api/client';
import { Copyable } from '../../common/Copyable';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { useAct, useKnown, useNames } from '../live/Arena';
import { peopleOf, playersOf } from '../live/game';
import { gamePath, playAddress, screenAddress } from './paths';
import type { GameCard, GameSheet } from './types';

/** Who is here and who sits where: the link and its code to come in, roles given by hand or by lot, seats handed to a bot and back. */
export const LobbyTab = ({ game }: { game: GameCard }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const path = gamePath(game.id);
  return (
    <div className="floor">
      <div className="floor-main">
        <Players game={game.id} path={path} />
        <Seats />
      </div>
      <Section className="floor-side lobby-share" title={t('Play.lobby.join')}>
        <img src={urlOf(`${path}/qr.svg`, { centre: centre.code })} alt={t('Play.lobby.qr')} />
        <p className="lobby-code code">{game.code}</p>
        <Copyable text={playAddress(game.code)} label={t('Play.lobby.link')} />
        <p className="soft">{t('Play.lobby.screen')}</p>
        <Copyable text={screenAddress(game.code)} label={t('Play.console.screen')} />
      </Section>
    </div>
  );
};

const Players = ({ game, path }: { game: string; path: string }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const key = ['arena-game', game];
  const sheet = useQuery({ queryKey: key, queryFn: ({ signal }) => api.getTagged<GameSheet>(path, { query, signal }) });
  const seats = peopleOf(known).filter(({ isActive }) => isActive);
  const seat = useSave<{ player: string; seat: number | null }>({ send: (body) => api.put(`${path}/seats`, body, { query, etag: sheet.data?.etag }), renews: [key] });
  const deal = useSave({ send: () => api.post(`${path}/deal`, undefined, { query, etag: sheet.data?.etag }), done: t('Play.lobby.dealt'), renews: [key] });
  const remove = useSave<string>({ send: (player) => api.delete(`${path}/players/${player}`, { query }), renews: [key] });
  // Who came, went or sits elsewhere is told by the room; the list with its version is then fetched anew.
  const told = JSON.stringify(playersOf(known));
  useEffect(() => void client.invalidateQueries({ queryKey: ['arena-game', game] }), [client, game, told]);
  return (
    <Section
      title={t('Play.lobby.players')}
      extra={
        <Popconfirm title={t('Play.lobby.dealSure')} okText={t('Play.lobby.deal')} onConfirm={() => deal.mutate()}>
          <Button loading={deal.isPending}>{t('Play.lobby.deal')}</Button>
        </Popconfirm>
      }
    >
      <PageState query={sheet} isEmpty={({ data }) => data.players.length === 0} empty={<Nothing title={t('Play.lobby.nobody')}>{t('Play.lobby.nobodyText')}</Nothing>}>
        {({ data }) => (
          <ul className="lobby-players">
            {data.players.map((player) => (
              <li key={player.id}>
                <span>
                  <b>{player.name}</b> <Mark tone={player.isHere ? 'good' : 'plain'}>{player.isHere ? t('Play.lobby.here') : t('Play.people.away')}</Mark>
                  {player.wants && <span className="soft">{t('Play.lobby.wants', { role: names.role(player.wants) })}</span>}
                </span>
                <Select
                  aria-label={t('Play.lobby.seatOf', { name: player.name })}
                  value={player.seat}
                  loading={seat.isPending}
                  onChange={(next) => seat.mutate({ player: player.id, seat: next ?? null })}
                  allowClear
                  placeholder={t('Play.lobby.noSeat')}
                  options={seats.map((one) => ({
                    value: one.seat,
                    label: `${names.role(one.role)}${one.role === 'customer' ? ` ${names.placeAt(one.place)}` : ''}${one.name && one.seat !== player.seat ? ` · ${one.name}` : ''}`,
                  }))}
                />
                <Popconfirm title={t('Play.lobby.removeSure', { name: player.name })} okText={t('Play.lobby.remove')} onConfirm={() => remove.mutate(player.id)}>
                  <Button type="text" danger>
                    {t('Play.lobby.remove')}
                  </Button>
                </Popconfirm>
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </Section>
  );
};

const Seats = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { act, busy } = useAct();
  return (
    <Section title={t('Play.lobby.seats')}>
      <ul className="lobby-seats">
        {peopleOf(known)
          .filter(({ isActive }) => isActive)
          .map((one) => (
            <li key={one.seat}>
              <span>
                {names.role(one.role)} {one.role === 'customer' && names.placeAt(one.place)}
              </span>
              <b>{one.name ?? t('Play.people.bot')}</b>
              {one.name &&
                (one.isBot ? (
                  <Button size="small" disabled={busy !== null} onClick={() => void act({ kind: 'person', target: one.seat })}>
                    {t('Play.lobby.toPerson')}
                  </Button>
                ) : (
                  <Button size="small" disabled={busy !== null} onClick={() => void act({ kind: 'bot', target: one.seat })}>
                    {t('Play.lobby.toBot')}
                  </Button>
                ))}
            </li>
          ))}
      </ul>
    </Section>
  );
};
