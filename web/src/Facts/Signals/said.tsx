import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { newsOf } from '../charts/control';
import { sayDelta, sayValue } from '../format';
import { sayRange } from '../period';
import type { ControlChart, SignalCard, SignalForm } from '../types';
import { useMetricNames } from '../useCatalogue';
import '../Judged.css';

type Told = Pick<SignalCard | SignalForm, 'metric' | 'filter' | 'side' | 'usual' | 'now' | 'from' | 'to'>;

/** What the metric is narrowed to, by name. */
export const sayFilter = ({ filter }: Pick<Told, 'filter'>, t: TFunction) => filter.flatMap((one) => one.members.map((member) => member.name ?? (member.code || t(`Facts.noMember.${one.cut}`)))).join(' · ');

/** What moved, from what to what: `Abandon rate 9.8 % → 17.2 %`. */
export const Moved = ({ one }: { one: Told }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { nameOf, infoOf } = useMetricNames();
  const info = infoOf(one.metric);
  const unit = info?.unit ?? 'count';
  const where = sayFilter(one, t);
  return (
    <>
      <strong>{where ? `${nameOf(one.metric)} · ${where}` : nameOf(one.metric)}</strong> {sayValue(f, unit, one.usual)} → {sayValue(f, unit, one.now)}{' '}
      <span className={`delta delta-${toneOfNews(newsOf(one.side, info?.direction ?? 'none'))}`}>{sayDelta(f, unit, one.now, one.usual)}</span>
    </>
  );
};

/** Why this is not taken for chance: each rule that fired, in words. */
export const RulesSaid = ({ rules, chart }: { rules: readonly string[]; chart: Pick<ControlChart, 'signals'> }) => {
  const { t } = useTranslation();
  const told = rules.flatMap((rule) => chart.signals.find((signal) => signal.rule === rule) ?? []);
  if (told.length === 0) return null;
  return (
    <ul className="signal-rules">
      {told.map(({ rule, pattern, length, of }) => (
        <li key={rule}>
          {t(`Signals.pattern.${pattern}`, { length, of })} <span className="soft">{rule}</span>
        </li>
      ))}
    </ul>
  );
};

const toneOfNews = (news: 'good' | 'bad' | 'neither') => (news === 'neither' ? 'neutral' : news);

export const useSpanSaid = () => {
  const f = useFormats();
  return ({ from, to }: Pick<Told, 'from' | 'to'>) => sayRange(from, to, f.locale);
};
