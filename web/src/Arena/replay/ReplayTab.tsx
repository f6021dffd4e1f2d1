import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import { gamePath } from '../console/paths';
import { RoundReplay } from './RoundReplay';
import type { Replay } from './types';
import './Replay.css';

const defaults = { round: '', at: '', ask: '' };

/** A round once more, second by second; and from any of them, what if. */
export const ReplayTab = ({ game }: { game: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ round, at, ask }, set] = useUrlState(defaults);
  const asked = /^\d{1,2}$/.test(round) ? Number(round) - 1 : null;
  const replay = useQuery({
    queryKey: ['arena-replay', game, asked],
    queryFn: ({ signal }) => api.get<Replay>(`${gamePath(game)}/replay`, { query: { centre: centre.code, round: asked }, signal }),
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  });
  return (
    <PageState query={replay} isEmpty={({ shown }) => shown === null} empty={<Nothing title={t('Replay.none')}>{t('Replay.noneText')}</Nothing>}>
      {(all) =>
        all.shown && (
          <div className="replay">
            <Segmented
              aria-label={t('Play.debrief.round')}
              options={all.rounds.map((one) => ({ value: one.round, label: one.isOver ? t('Play.games.round', { round: one.round + 1 }) : t('Replay.soFar', { round: one.round + 1 }) }))}
              value={asked ?? all.shown.round}
              onChange={(value) => set({ round: String(value + 1), at: null })}
            />
            {/* Until the round that was chosen is here, the one before it can be seen but takes no hand. */}
            <div className="replay-round" inert={replay.isPlaceholderData} aria-busy={replay.isPlaceholderData}>
              <RoundReplay
                key={all.shown.round}
                game={game}
                replay={all}
                course={all.shown}
                first={/^\d{1,5}$/.test(at) ? Number(at) : 0}
                keep={(second) => set({ at: String(second) })}
                renew={() => void replay.refetch()}
                asks={ask !== ''}
                setAsks={(next) => set({ ask: next ? '1' : null })}
              />
            </div>
          </div>
        )
      }
    </PageState>
  );
};
