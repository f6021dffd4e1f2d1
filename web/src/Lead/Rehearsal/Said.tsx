import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useMetricNames } from '../../Facts/useCatalogue';
import type { CutRehearsal } from '../types';
import { chanceInTen, runsOf } from './ranking';

/** So many runs are named; more nobody reads. */
const named = 4;

/** The answer first, in words: who moves, how much is chance, and what decides nothing. */
export const Said = ({ cut, kind }: { cut: CutRehearsal; kind: 'agents' | 'teams' }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const { proposed, current } = cut;
  const [chance, before] = [chanceInTen(proposed.reliability), current ? chanceInTen(current.reliability) : null];
  const runs = runsOf(proposed);
  const risks = proposed.tradeOffs.filter((trade) => trade.isRisk);
  const [risk] = risks;
  const dead = proposed.measures.filter((measure) => measure.isDead);
  const unknown = proposed.measures.filter((measure) => measure.weight > 0 && measure.unknown > cut.ranked / 2);
  const whom = t(`Weighing.rehearsal.${kind}`);
  return (
    <Section title={t('Weighing.said.title')}>
      <ul className="lead-said">
        {risk && <li className="lead-said-risk">{t('Weighing.said.risks', { count: risks.length, first: nameOf(risk.first), second: nameOf(risk.second) })}</li>}
        {cut.moved != null && <li>{t('Weighing.said.moved', { moved: f.number(cut.moved), ranked: f.number(cut.ranked), apart: f.number(cut.movedApart), whom })}</li>}
        <li>
          {chance == null ? t('Weighing.said.noReliability') : chance === 0 ? t('Weighing.said.sure') : t('Weighing.said.chance', { tenths: chance })}
          {before != null && before !== chance && ` ${t('Weighing.said.before', { tenths: before })}`}
        </li>
        {runs.length > 0 && (
          <li>
            {t('Weighing.said.alike', { runs: runs.slice(0, named).map((run) => t('Weighing.said.run', run)).join(t('Weighing.comma')) })}
            {runs.length > named && ` ${t('Weighing.said.moreRuns', { count: runs.length - named })}`}
          </li>
        )}
        {dead.map((measure) => (
          <li key={measure.metric}>
            {t('Weighing.said.dead', { name: nameOf(measure.metric), weight: f.number(measure.weight, measure.weight % 1 ? 1 : 0), decides: f.number(measure.decides, 1) })}{' '}
            {measure.atFull != null && measure.atFull > 0.5 ? t('Weighing.said.atFull', { share: f.percent(measure.atFull, 0) }) : measure.atNothing != null && measure.atNothing > 0.5 ? t('Weighing.said.atNothing', { share: f.percent(measure.atNothing, 0) }) : ''}
          </li>
        ))}
        {unknown.length > 0 && <li>{t('Weighing.said.unknown', { names: unknown.map((measure) => nameOf(measure.metric)).join(t('Weighing.comma')), whom })}</li>}
      </ul>
      <p className="soft">{t('Weighing.said.text')}</p>
    </Section>
  );
};
