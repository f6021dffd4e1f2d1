import { useState } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useMetricNames } from '../../Facts/useCatalogue';
import { PlainTable } from '../../Voice/Results/PlainTable';
import type { CutRehearsal, MeasureEffect, Trade } from '../types';
import { sayAmount, stepOf, tradesOf } from './amounts';

/** What the weights let people give of one measure for another, and where that is an invitation. */
export const Trades = ({ cut, kind }: { cut: CutRehearsal; kind: 'agents' | 'teams' }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const { proposed: side, current } = cut;
  const priced = side.measures.filter((measure) => measure.worth != null);
  const heaviest = [...priced].sort((one, other) => other.weight - one.weight)[0]?.metric;
  const [chosen, setChosen] = useState<string>();
  const metric = priced.some((measure) => measure.metric === chosen) ? chosen : (side.tradeOffs.find((trade) => trade.isRisk)?.first ?? heaviest);
  const risks = side.tradeOffs.filter((trade) => trade.isRisk);
  const effectOf = (code: string) => side.measures.find((measure) => measure.metric === code);
  const own = metric === undefined ? undefined : effectOf(metric);
  const amount = (effect: MeasureEffect, value: number) => sayAmount(f, effect.unit, value, { points: t('Weighing.amount.points'), percentagePoints: t('Weighing.amount.percentagePoints') });
  const moved = (isMore: boolean, said: string) => (isMore ? t('Weighing.trade.more', { amount: said }) : t('Weighing.trade.less', { amount: said }));
  const stepWords = (effect: MeasureEffect) => t('Weighing.trade.step', { name: nameOf(effect.metric), moved: moved(effect.higherIsBetter, amount(effect, stepOf(effect.unit))) });
  const paid = (effect: MeasureEffect, value: number) => moved(!effect.higherIsBetter, amount(effect, value));
  const pairOf = (one: string, other: string, trades: readonly Trade[] = side.tradeOffs) => trades.find((trade) => (trade.first === one && trade.second === other) || (trade.first === other && trade.second === one));
  if (!own || metric === undefined) return null;
  return (
    <Section title={t('Weighing.trade.title')}>
      <p className="soft">{t('Weighing.trade.text')}</p>
      {risks.map((risk) => {
        const [first, second] = [effectOf(risk.first), effectOf(risk.second)];
        const before = current && pairOf(risk.first, risk.second, current.tradeOffs);
        if (!first || !second) return null;
        return (
          <div key={`${risk.first} ${risk.second}`} className="lead-risk" role="note">
            <b>{t('Weighing.trade.risk', { first: nameOf(risk.first), second: nameOf(risk.second) })}</b>
            <p>
              {t('Weighing.trade.riskRate', { gain: stepWords(first), second: nameOf(risk.second), paid: paid(second, risk.rate * stepOf(first.unit)) })}{' '}
              {t('Weighing.trade.riskPast', { kind: t(`Weighing.rehearsal.${kind}`), correlation: f.number(risk.correlation, 2), kept: f.percent(1 - (risk.loss ?? 0), 0) })}
              {before && !before.isRisk && ` ${t('Weighing.trade.riskNew')}`}
            </p>
          </div>
        );
      })}
      {risks.length === 0 && <p>{t('Weighing.trade.noRisk')}</p>}
      <label className="lead-field lead-choose">
        <span>{t('Weighing.trade.choose')}</span>
        <Select value={metric} onChange={setChosen} options={priced.map((measure) => ({ value: measure.metric, label: nameOf(measure.metric) }))} />
      </label>
      <p>
        <b>{t('Weighing.trade.table', { step: stepWords(own) })}</b>
      </p>
      <PlainTable
        label={t('Weighing.trade.table', { step: stepWords(own) })}
        columns={[{ title: t('Weighing.decides.measure') }, { title: t('Weighing.trade.makesUp') }, { title: t('Weighing.trade.together'), number: true }, { title: t('Weighing.trade.loss'), number: true }]}
        rows={tradesOf(side, metric).map(({ metric: other, amount: value, effect }) => {
          const pair = pairOf(metric, other);
          return [
            nameOf(other),
            <span key="p" className="lead-paid">
              {paid(effect, value)} {(effect.atFull ?? 0) > 0.5 && <span className="soft">{t('Weighing.trade.mostlyFull', { share: f.percent(effect.atFull, 0) })}</span>}
            </span>,
            pair?.correlation == null ? '–' : <span key="r" className={pair.correlation < 0 && (pair.p ?? 1) < 0.05 ? 'lead-against' : undefined}>{f.number(pair.correlation, 2)}</span>,
            pair?.loss == null || pair.first !== metric ? '–' : f.percent(pair.loss, 0),
          ];
        })}
      />
    </Section>
  );
};
