import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { PageState } from '../../common/PageState';
import type { MySession } from '../after/types';
import { useKnown, useMe } from '../live/Arena';
import { gameOf } from '../live/game';
import { passesOf, passOfThisWindow } from '../live/tokens';
import { SoloRound } from './SoloRound';

/** After each round, for one who plays alone: nobody else is there to look back with. */
export const SoloDebrief = ({ rounds }: { rounds: number }) => {
  const { t } = useTranslation();
  const { code, phase } = gameOf(useKnown());
  const me = useMe();
  const pass = passOfThisWindow(code) ?? passesOf(code)[0];
  const mine = useQuery({
    queryKey: ['arena-mine', code, pass?.player, rounds],
    queryFn: ({ signal }) => api.get<MySession>(`public/arena/${encodeURIComponent(code)}/mine`, { signal, headers: { 'X-Arena-Token': pass?.token ?? '' } }),
    enabled: !!pass,
  });
  if (!pass) return null;
  return (
    <section className="seat-panel">
      <h2>{t('Play.solo.debrief', { round: rounds })}</h2>
      <PageState query={mine}>
        {(session) => {
          const last = session.rounds.find(({ round }) => round === rounds - 1);
          return last?.review && <SoloRound round={last} review={last.review} role={session.role} target={session.target} currency={session.currency} />;
        }}
      </PageState>
      {phase === 'ready' && <p className="soft">{me.role === 'director' ? t('Play.solo.nextMine') : t('Play.solo.next')}</p>}
    </section>
  );
};
