import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayDelta, saySet, sayValue, toneOf } from '../../Facts/format';
import { Spark } from '../../Facts/Today/Spark';
import { useMetricNames } from '../../Facts/useCatalogue';
import type { BalancedScorecard, CardMeasure } from '../types';
import { ScoreBar } from './ScorecardPage';

/** One measure: what it is, what it should be, where it comes from, and what it counts. It opens the metric's page with the same span and unit. */
export const MeasureTile = ({ measure, card }: { measure: CardMeasure; card: BalancedScorecard }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const view = new URLSearchParams({ from: card.from, to: card.to, ...(card.kind === 'centre' ? {} : { filter: `${card.kind}=${card.code}` }) });
  const better = measure.higherIsBetter ? 'up' : 'down';
  const weightOf = (weight: number) => f.number(weight, Math.abs(weight - Math.round(weight)) < 0.05 ? 0 : 1);
  const isShared = Math.abs(measure.counts - measure.weight) >= 0.05;
  return (
    <article className="lead-measure">
      <div className="lead-measure-name">
        <Link to={centre.path(`metrics/${measure.metric}?${view}`)}>{nameOf(measure.metric)}</Link>
        <span className="soft">{isShared ? t('Weighing.card.counts', { weight: weightOf(measure.weight), counts: weightOf(measure.counts) }) : t('Weighing.card.weight', { weight: weightOf(measure.weight) })}</span>
      </div>
      <div className="lead-measure-value">
        <b>{sayValue(f, measure.unit, measure.value)}</b>
        {measure.previous != null && measure.value != null && (
          <span className={`lead-tone-${toneOf(better, measure.unit, measure.value, measure.previous)}`}>{sayDelta(f, measure.unit, measure.value, measure.previous)}</span>
        )}
        <span className="soft">
          {measure.scale === 'target'
            ? measure.target != null && t('Weighing.card.target', { target: saySet(f, measure.unit, measure.target), floor: measure.floor == null ? '–' : saySet(f, measure.unit, measure.floor) })
            : t(`Weighing.scaleShort.${measure.scale}`)}
          {measure.immature && ` · ${t('Weighing.card.immature')}`}
        </span>
      </div>
      <div className="lead-measure-trend" title={t('Weighing.card.trend')}>
        <Spark values={measure.months.map((month) => month.value)} target={measure.scale === 'target' ? measure.target : null} />
      </div>
      <div className="lead-measure-score">
        {measure.score == null ? (
          <span className="soft">{measure.why && t(`Weighing.why.${measure.why}`)}</span>
        ) : (
          <>
            <b>{f.number(measure.score, 0)}</b>
            <ScoreBar score={measure.score} />
          </>
        )}
      </div>
    </article>
  );
};
