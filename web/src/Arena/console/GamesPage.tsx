import { BarChartOutlined, PlusOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { KeysetTable } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { soloPage } from '../solo/paths';
import { NewGame } from './NewGame';
import { gamePage, gamesPath, scenariosPath } from './paths';
import type { GameCard, ScenarioCard } from './types';
import { usePhrase } from './usePhrase';
import './Console.css';

const defaults = { add: '', show: 'all' };
const shown = ['all', 'teams', 'solo'] as const;

/** The games of the centre, newest first: begin one, go on with one, look back on one. */
export const GamesPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const say = usePhrase();
  const { dateTime, number } = useFormats();
  const [{ add, show }, set] = useUrlState(defaults);
  const scenarios = useQuery({ queryKey: ['arena-scenarios', centre.code], queryFn: ({ signal }) => api.get<ScenarioCard[]>(scenariosPath, { query: { centre: centre.code }, signal }), staleTime: Infinity });
  const nameOf = (code: string) => say(scenarios.data?.find((one) => one.code === code)?.name) || code;
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => set({ add: '1' })}>
      {t('Play.games.add')}
    </Button>
  );
  return (
    <Page
      title={t('Arena.nav')}
      subtitle={t('Play.games.text')}
      actions={
        <>
          <Link to={centre.path('arena/compare')}>
            <Button icon={<BarChartOutlined />}>{t('Play.compare.open')}</Button>
          </Link>
          <Link to={centre.path(soloPage)}>
            <Button icon={<UserOutlined />}>{t('Play.solo.title')}</Button>
          </Link>
          {begin}
        </>
      }
    >
      <Section flush>
        <div className="games-show">
          <Segmented aria-label={t('Play.games.show')} options={shown.map((value) => ({ value, label: t(`Play.games.kind.${value}`) }))} value={show} onChange={(value) => set({ show: value })} />
        </div>
        <KeysetTable<GameCard>
          path={gamesPath}
          query={{ centre: centre.code, solo: show === 'all' ? undefined : String(show === 'solo') }}
          rowKey="id"
          label={t('Arena.nav')}
          onOpen={({ id }) => void navigate(centre.path(gamePage(id)))}
          empty={<Nothing title={t('Play.games.none')} action={begin}>{t('Play.games.noneText')}</Nothing>}
          columns={[
            {
              title: t('Play.games.name'),
              render: (_, { id, name, scenario, isSolo }) => (
                <>
                  <Link to={centre.path(gamePage(id))} onClick={(event) => event.stopPropagation()}>
                    {name}
                  </Link>{' '}
                  {isSolo && <Mark>{t('Play.games.kind.solo')}</Mark>}
                  <div className="soft">{nameOf(scenario)}</div>
                </>
              ),
            },
            { title: t('Play.games.stateOf'), render: (_, { state, round }) => <><Mark tone={state === 'playing' ? 'good' : 'plain'}>{t(`Play.state.${state}`)}</Mark>{state === 'playing' && <span className="soft">{t('Play.games.round', { round: round + 1 })}</span>}</> },
            { title: t('Play.games.code'), render: (_, { code }) => <span className="code">{code}</span> },
            { title: t('Play.games.players'), align: 'right', render: (_, { players }) => number(players) },
            { title: t('Play.games.created'), render: (_, { createdAt, by }) => <>{dateTime(createdAt)}<div className="soft">{by}</div></> },
          ]}
        />
      </Section>
      {add && scenarios.data && <NewGame scenarios={scenarios.data} onClose={() => set({ add: null })} />}
    </Page>
  );
};
