import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { PlainTable } from '../Results/PlainTable';
import { followUpsPath, useWaveFollowUps } from './useFollowUps';
import './FollowUps.css';

/** What became of a wave's low marks: promises kept, outcomes, the second mark against the first. */
export const FollowUpSection = ({ wave }: { wave: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { data } = useWaveFollowUps(wave);
  if (!data?.rule) return null;
  const { rule, figures } = data;
  const list = centre.can('voice.followups') && (
    <Link className="follow-link" to={centre.path(`${followUpsPath}?wave=${encodeURIComponent(wave)}`)}>
      {t('FollowUps.openList')}
    </Link>
  );
  if (!figures)
    return (
      <Section title={t('FollowUps.ofWave')} extra={list}>
        <p className="soft">{t('FollowUps.tooFew')}</p>
      </Section>
    );
  const { second } = figures;
  const closed = figures.outcomes.reduce((sum, one) => sum + one.count, 0);
  const facts: [string, string][] = [
    [t('FollowUps.raised'), f.number(figures.raised)],
    [t('FollowUps.kept'), figures.due > 0 ? `${f.percent(figures.kept / figures.due)} (${f.number(figures.kept)}/${f.number(figures.due)})` : f.percent(null)],
    [t('FollowUps.show.open'), f.number(figures.open)],
    [t('FollowUps.show.overdue'), f.number(figures.overdue)],
  ];
  return (
    <Section title={t('FollowUps.ofWave')} extra={list}>
      <p className="soft results-note">{t('FollowUps.ofWaveText', { points: rule.atOrBelow, hours: rule.hours ?? 8 })}</p>
      <dl className="answer-facts response-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {second ? (
        <p className="follow-change">
          {t('FollowUps.change', {
            count: second.pairs,
            first: f.number(second.first, 2),
            second: f.number(second.second, 2),
            change: f.change(second.change.value, 'number', 2),
            low: f.change(second.change.low, 'number', 2),
            high: f.change(second.change.high, 'number', 2),
          })}
        </p>
      ) : (
        <p className="soft">{t('FollowUps.fewPairs')}</p>
      )}
      {closed > 0 && (
        <PlainTable
          label={t('FollowUps.outcomeOf')}
          columns={[{ title: t('FollowUps.outcomeOf') }, { title: t('FollowUps.count'), number: true }, { title: t('FollowUps.share'), number: true }]}
          rows={figures.outcomes.map((one) => [t(`FollowUps.outcome.${one.outcome}`), f.number(one.count), f.percent(one.count / closed)])}
        />
      )}
    </Section>
  );
};
