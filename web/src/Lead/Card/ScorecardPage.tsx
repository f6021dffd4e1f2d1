import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { useMetricNames } from '../../Facts/useCatalogue';
import { weightingPage } from '../paths';
import { roles, type BalancedScorecard, type CardPerspective } from '../types';
import { useUnits } from '../useLead';
import { MeasureTile } from './MeasureTile';
import '../Lead.css';

const defaults = { unit: '', from: '', to: '', weighting: '' };

/** The scorecard of the centre, a team or an agent: drivers beside results in four perspectives. */
export const ScorecardPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [state, setState] = useUrlState(defaults);
  const query = { centre: centre.code, ...state };
  const found = useQuery({ queryKey: ['scorecard-page', query], queryFn: ({ signal }) => api.get<BalancedScorecard>('lead/scorecard', { query, signal }), placeholderData: keepPreviousData });
  const card = found.data;
  return (
    <Page title={t('Lead.nav.scorecard')} subtitle={t('Weighing.card.text')}>
      <div className="lead-bar">
        <UnitSelect value={card ? unitOf(card) : state.unit} onChange={(unit) => setState({ unit })} />
        <DatePicker.RangePicker
          allowClear={false}
          value={card ? [dayjs(card.from), dayjs(card.to)] : null}
          presets={[
            { label: t('Weighing.card.lastMonth'), value: () => [dayjs().subtract(1, 'month').startOf('month'), dayjs().subtract(1, 'month').endOf('month')] },
            { label: t('Weighing.card.lastThree'), value: () => [dayjs().subtract(3, 'month').startOf('month'), dayjs().subtract(1, 'month').endOf('month')] },
            { label: t('Weighing.card.lastTwelve'), value: () => [dayjs().subtract(12, 'month').startOf('month'), dayjs().subtract(1, 'month').endOf('month')] },
          ]}
          onChange={(next) => next?.[0] && next[1] && setState({ from: next[0].format('YYYY-MM-DD'), to: next[1].format('YYYY-MM-DD') })}
        />
      </div>
      <PageState query={found} isEmpty={(one) => one.weighting === null} empty={<NothingInUse />}>
        {(one) => one.kind !== 'centre' && one.code === null ? <Section><Nothing title={t('Weighing.card.nobody')}>{t('Weighing.card.nobodyText')}</Nothing></Section> : (
          <div aria-busy={found.isFetching} className={found.isPlaceholderData ? 'lead-fading' : undefined}>
            <Whole card={one} />
            {one.perspectives.map((perspective) => (
              <PerspectiveSection key={perspective.perspective} perspective={perspective} card={one} />
            ))}
          </div>
        )}
      </PageState>
    </Page>
  );
};

const unitOf = (card: BalancedScorecard) => (card.kind === 'centre' ? 'centre' : `${card.kind}:${card.code}`);

const NothingInUse = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <Section>
      <Nothing title={t('Weighing.card.none')} action={<Link to={centre.path('weightings')}>{t('Lead.nav.weightings')}</Link>}>
        {t('Weighing.card.noneText')}
      </Nothing>
    </Section>
  );
};

const UnitSelect = ({ value, onChange }: { value: string; onChange: (unit: string) => void }) => {
  const { t } = useTranslation();
  const units = useUnits().data;
  const options = [
    ...(units?.centre ? [{ value: 'centre', label: t('Weighing.unit.centre') }] : []),
    ...(units?.teams.length ? [{ label: t('Weighing.unit.team'), options: units.teams.map((team) => ({ value: `team:${team.code}`, label: team.name })) }] : []),
    ...(units?.agents.length
      ? [{ label: t('Weighing.unit.agent'), options: units.agents.map((agent) => ({ value: `agent:${agent.code}`, label: `${agent.name} ${agent.code}${agent.team ? ` · ${agent.team}` : ''}` })) }]
      : []),
  ];
  return <Select aria-label={t('Weighing.unit.title')} className="lead-unit" value={value || undefined} placeholder={t('Weighing.unit.title')} options={options} showSearch optionFilterProp="label" onChange={onChange} loading={!units} />;
};

/** The one number, how sure it is, and what it is made by. */
const Whole = ({ card }: { card: BalancedScorecard }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const { weighting } = card;
  if (!weighting) return null;
  return (
    <Section>
      <div className="lead-whole">
        <div className="lead-total">
          <b>{f.number(card.total, 1)}</b>
          <span>
            <span>{card.name ?? t('Weighing.unit.centre')}</span>
            {card.low != null && card.total != null && <span className="soft">{t('Weighing.card.interval', { low: f.number(card.low, 1), high: f.number(card.high, 1) })}</span>}
          </span>
        </div>
        <ul className="lead-parts">
          {card.perspectives.map(({ perspective, score, weight }) => (
            <li key={perspective}>
              <span>{t(`Weighing.perspective.${perspective}`)}</span>
              <ScoreBar score={score} />
              <b>{f.number(score, 1)}</b>
              <span className="soft">{t('Weighing.card.weight', { weight: f.number(weight, weight % 1 ? 1 : 0) })}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="soft lead-since">
        <Link to={centre.path(weightingPage(weighting.number))}>{weighting.name}</Link>{' '}
        {weighting.state === 'inUse' ? t('Weighing.card.since', { date: f.date(weighting.inUseFrom) }) : <Mark tone={weighting.state === 'draft' ? 'bad' : 'plain'}>{t(`Weighing.state.${weighting.state}`)}</Mark>}
      </p>
      {card.total == null ? (
        <Alert type="warning" showIcon title={t('Weighing.card.tooLittle', { known: f.percent(card.known, 0) })} />
      ) : (
        card.known < 0.9995 && <Alert type="info" showIcon title={t('Weighing.card.shared', { missing: f.percent(1 - card.known, 0) })} />
      )}
      {card.fixedInInterval.length > 0 && card.low != null && <p className="soft gap-above">{t('Weighing.card.fixed', { names: card.fixedInInterval.map(nameOf).join(t('Weighing.comma')) })}</p>}
    </Section>
  );
};

export const ScoreBar = ({ score }: { score: number | null }) => (
  <span className="lead-score-bar" aria-hidden="true">
    {score != null && <i style={{ width: `${Math.max(1, score)}%` }} />}
  </span>
);

const PerspectiveSection = ({ perspective: { perspective, score, measures }, card }: { perspective: CardPerspective; card: BalancedScorecard }) => {
  const { t } = useTranslation();
  const f = useFormats();
  return (
    <Section title={t(`Weighing.perspective.${perspective}`)} extra={<b className="lead-part-score">{f.number(score, 1)}</b>}>
      {measures.length === 0 ? (
        <p className="soft">{t('Weighing.card.noMeasure')}</p>
      ) : (
        <div className="lead-columns">
          {roles.map((role) => {
            const own = measures.filter((measure) => measure.role === role);
            return (
              <div key={role}>
                <h3 className="lead-role">{t(`Weighing.role.${role}`)}</h3>
                {own.length === 0 ? <p className="soft">{t(`Weighing.card.noRole.${role}`)}</p> : own.map((measure) => <MeasureTile key={measure.metric} measure={measure} card={card} />)}
              </div>
            );
          })}
        </div>
      )}
    </Section>
  );
};
