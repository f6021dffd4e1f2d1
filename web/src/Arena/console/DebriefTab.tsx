import { useQuery } from '@tanstack/react-query';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useUrlState } from '../../common/useUrlState';
import { ArenaProvider } from '../live/Arena';
import { Results } from '../seats/between/Results';
import { PdcaSheet } from './PdcaSheet';
import { gamePath } from './paths';
import { ReviewFigures } from './ReviewFigures';
import type { Debrief } from './types';

const defaults = { round: '' };
const nobody = () => Promise.resolve('lost');

/** The look back on a round: the team's own questions first, then what the log shows, then the sheet of what will change. */
export const DebriefTab = ({ game }: { game: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ round }, set] = useUrlState(defaults);
  const debrief = useQuery({ queryKey: ['arena-review', game], queryFn: ({ signal }) => api.get<Debrief>(`${gamePath(game)}/review`, { query: { centre: centre.code }, signal }), refetchOnMount: 'always' });
  return (
    <PageState query={debrief} isEmpty={({ rounds }) => rounds.length === 0} empty={<Nothing title={t('Play.debrief.none')}>{t('Play.debrief.noneText')}</Nothing>}>
      {(all) => {
        const shown = all.rounds.find((one) => String(one.round + 1) === round) ?? all.rounds.at(-1);
        return (
          shown && (
            <ArenaProvider known={{ number: 0, pieces: {}, scenario: all.scenario, clockAt: 0, heard: [] }} act={nobody}>
              <div className="debrief">
                <div className="debrief-bar">
                  <Segmented aria-label={t('Play.debrief.round')} options={all.rounds.map((one) => ({ value: one.round, label: t('Play.games.round', { round: one.round + 1 }) }))} value={shown.round} onChange={(value) => set({ round: String(value + 1) })} />
                  <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                    {t('Play.debrief.print')}
                  </Button>
                </div>
                <h2 className="debrief-title">{t('Play.games.round', { round: shown.round + 1 })}</h2>
                <PdcaSheet key={shown.round} game={game} round={shown.round} sheet={shown.pdca}>
                  <ReviewFigures review={shown.review} seats={all.seats} />
                </PdcaSheet>
                <Section title={t('Play.results.title')}>
                  <Results results={all.rounds.map(({ review }) => review.result)} />
                </Section>
              </div>
            </ArenaProvider>
          )
        );
      }}
    </PageState>
  );
};
