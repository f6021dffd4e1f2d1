import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { useUrlState } from '../../common/useUrlState';
import { scenariosPath } from '../console/paths';
import type { ScenarioCard } from '../console/types';
import { usePhrase } from '../console/usePhrase';
import { keepPass } from '../live/tokens';
import { NewSolo } from './NewSolo';
import { soloGame, soloPath } from './paths';
import type { MySolo, SoloCard, SoloPass } from './types';
import '../console/Console.css';
import './Solo.css';

const defaults = { add: '' };

/** One person alone with bots: begin a game, go on with one, look back on one. Nobody's but one's own. */
export const SoloPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ add }, set] = useUrlState(defaults);
  const query = { centre: centre.code };
  const scenarios = useQuery({ queryKey: ['arena-scenarios', centre.code], queryFn: ({ signal }) => api.get<ScenarioCard[]>(scenariosPath, { query, signal }), staleTime: Infinity });
  const mine = useQuery({ queryKey: ['arena-solo', centre.code], queryFn: ({ signal }) => api.get<MySolo>(soloPath, { query, signal }), refetchOnMount: 'always' });
  const scenarioOf = (code: string) => scenarios.data?.find((one) => one.code === code);
  const isFull = mine.data !== undefined && mine.data.open >= mine.data.most;
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} disabled={isFull} onClick={() => set({ add: '1' })}>
      {t('Play.solo.begin')}
    </Button>
  );
  return (
    <Page
      title={t('Play.solo.title')}
      subtitle={
        <>
          {centre.can('arena.lead') && (
            <>
              <Link className="console-back" to={centre.path('arena')}>{t('Play.solo.all')}</Link> ·{' '}
            </>
          )}
          {t('Play.solo.text')}
        </>
      }
      actions={begin}
      narrow
    >
      <PageState query={mine} isEmpty={({ games }) => games.length === 0} empty={<Nothing title={t('Play.solo.none')} action={begin}>{t('Play.solo.noneText')}</Nothing>}>
        {({ games, open, most }) => (
          <Section title={t('Play.solo.mine')} extra={<span className="soft">{isFull ? t('Play.solo.full', { most }) : t('Play.solo.open', { count: open, most })}</span>}>
            <ul className="solo-games">
              {games.map((game) => (
                <Game key={game.id} game={game} scenario={scenarioOf(game.scenario)} />
              ))}
            </ul>
          </Section>
        )}
      </PageState>
      {add && scenarios.data && <NewSolo scenarios={scenarios.data} onClose={() => set({ add: null })} />}
    </Page>
  );
};

const Game = ({ game, scenario }: { game: SoloCard; scenario?: ScenarioCard }) => {
  const { t } = useTranslation();
  const { code: centre } = useCentre();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const say = usePhrase();
  const isOver = game.state === 'over';
  const query = { centre };
  const enter = useSave<void, SoloPass>({
    send: () => api.post(`${soloGame(game.id)}/enter`, undefined, { query }),
    onDone: ({ code, ...pass }) => {
      keepPass(code, pass);
      void navigate(isOver ? `/play/${code}/mine` : `/play/${code}`);
    },
  });
  const drop = useSave({ send: () => api.delete(soloGame(game.id), { query }), renews: [['arena-solo', centre]] });
  return (
    <li>
      <div>
        <b>{say(scenario?.name) || game.scenario}</b> <Mark tone={game.state === 'playing' ? 'good' : 'plain'}>{game.state === 'lobby' ? t('Play.solo.notBegun') : t(`Play.state.${game.state}`)}</Mark>
        <p className="soft">
          {[say(scenario?.roles[game.role]), say(game.place), game.state === 'playing' && t('Play.games.round', { round: game.round + 1 }), t('Play.solo.minutes', { count: game.minutes }), game.speed > 1 && t('Play.solo.speedOf', { speed: game.speed }), dateTime(game.createdAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!game.isPlayable && <p className="soft">{t('Play.solo.otherRules')}</p>}
      </div>
      <div className="solo-acts">
        {game.isPlayable && (
          <Button type={isOver ? 'default' : 'primary'} loading={enter.isPending} onClick={() => enter.mutate()}>
            {isOver ? t('Play.solo.lookBack') : t('Play.solo.goOn')}
          </Button>
        )}
        <Popconfirm title={t('Play.solo.dropSure')} okText={isOver ? t('Play.solo.delete') : t('Play.solo.drop')} onConfirm={() => drop.mutate()}>
          <Button type="text" danger loading={drop.isPending}>
            {isOver ? t('Play.solo.delete') : t('Play.solo.drop')}
          </Button>
        </Popconfirm>
      </div>
    </li>
  );
};
