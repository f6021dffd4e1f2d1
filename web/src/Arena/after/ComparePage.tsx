import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { gamePage, scenariosPath } from '../console/paths';
import type { ScenarioCard } from '../console/types';
import { usePhrase } from '../console/usePhrase';
import { Interval } from './AfterTab';
import type { ComparedGames } from './types';
import '../console/Console.css';
import './After.css';

const defaults = { scenario: 'airport', minutes: '' };

/** Teams and cohorts side by side: whether the next class learnt more than the last, as far as so few games can tell. */
export const ComparePage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const say = usePhrase();
  const [{ scenario, minutes: asked }, set] = useUrlState(defaults);
  const minutes = /^\d{1,3}$/.test(asked) ? asked : '';
  const scenarios = useQuery({ queryKey: ['arena-scenarios', centre.code], queryFn: ({ signal }) => api.get<ScenarioCard[]>(scenariosPath, { query: { centre: centre.code }, signal }), staleTime: Infinity });
  const compared = useQuery({
    queryKey: ['arena-compare', centre.code, scenario, minutes],
    queryFn: ({ signal }) => api.get<ComparedGames>('arena/compare', { query: { centre: centre.code, scenario, minutes: minutes || undefined }, signal }),
  });
  const usual = scenarios.data?.find(({ code }) => code === scenario)?.minutes;
  const lengths = compared.data?.lengths ?? [];
  const isThis = (one: { minutes: number | null }) => String(one.minutes ?? '') === minutes;
  // What was asked for stands among them, although no game has it.
  const offered = lengths.some(isThis) ? lengths : [{ minutes: minutes === '' ? null : Number(minutes), games: 0 }, ...lengths];
  const isElsewhere = offered.length > 1;
  return (
    <Page
      title={t('Play.compare.title')}
      subtitle={
        <>
          <Link className="console-back" to={centre.path('arena')}>{t('Arena.nav')}</Link> · {t('Play.compare.text')}
        </>
      }
      actions={
        <>
          {isElsewhere && (
            <Select
              aria-label={t('Play.solo.length')}
              value={minutes}
              onChange={(value) => set({ minutes: value })}
              options={offered.map((one) => ({ value: String(one.minutes ?? ''), label: t('Play.compare.length', { count: one.games, minutes: one.minutes ?? usual }) }))}
            />
          )}
          <Select aria-label={t('Play.new.scenario')} value={scenario} onChange={(value) => set({ scenario: value, minutes: null })} options={scenarios.data?.map(({ code, name }) => ({ value: code, label: say(name) }))} />
        </>
      }
    >
      <PageState query={compared} isEmpty={({ games }) => games.length === 0} empty={<Nothing title={isElsewhere ? t('Play.compare.noneOfLength') : t('Play.compare.none')}>{isElsewhere ? t('Play.compare.elsewhere') : t('Play.compare.noneText')}</Nothing>}>
        {(all) => <Compared all={all} unit={say(scenarios.data?.find(({ code }) => code === scenario)?.units)} />}
      </PageState>
    </Page>
  );
};

const Compared = ({ all, unit }: { all: ComparedGames; unit: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number, dateTime } = useFormats();
  const nameOf = (cohort: string | null) => cohort ?? t('Play.compare.noCohort');
  const rounds = Math.max(0, ...all.games.map(({ moved }) => moved.length));
  const headings = Array.from({ length: rounds }, (_, i) => t('Play.games.round', { round: i + 1 }));
  return (
    <>
      <Section title={t('Play.compare.cohorts')}>
        <p className="soft">{t('Play.compare.unit', { unit, all: all.movements, target: all.target })}</p>
        <div className="compare-wrap" tabIndex={0} role="group" aria-label={t('Play.compare.cohorts')}>
          <table className="console-table">
            <thead>
              <tr>
                <th scope="col">{t('Play.compare.cohort')}</th>
                <th scope="col">{t('Play.compare.games')}</th>
                {headings.map((one) => <th key={one} scope="col">{one}</th>)}
                <th scope="col">{t('Play.compare.gain')}</th>
              </tr>
            </thead>
            <tbody>
              {all.cohorts.map((one) => (
                <tr key={one.cohort ?? ''}>
                  <th scope="row">{nameOf(one.cohort)}</th>
                  <td className="number">{number(one.games)}</td>
                  {one.rounds.map((mean, i) => <td key={i}><Interval mean={mean} /></td>)}
                  <td><Interval mean={one.gain} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {all.differences.map((one) => (
          <p key={`${one.first} ${one.second}`}>
            {t('Play.compare.difference', { first: nameOf(one.first), second: nameOf(one.second), difference: number(one.difference, 1) })}{' '}
            {one.low === null || one.high === null ? (
              <span className="soft">{t('Play.compare.tooFew')}</span>
            ) : (
              <>
                <span className="soft">{t('Play.compare.interval', { low: number(one.low, 1), high: number(one.high, 1) })}</span> <b>{one.low > 0 || one.high < 0 ? t('Play.compare.differs') : t('Play.compare.maybeChance')}</b>
              </>
            )}
          </p>
        ))}
      </Section>
      <Section title={t('Play.compare.teams')}>
        <div className="compare-wrap" tabIndex={0} role="group" aria-label={t('Play.compare.teams')}>
          <table className="console-table">
            <thead>
              <tr>
                <th scope="col">{t('Play.games.name')}</th>
                <th scope="col">{t('Play.compare.cohort')}</th>
                <th scope="col">{t('Play.games.created')}</th>
                {headings.map((one) => <th key={one} scope="col">{one}</th>)}
              </tr>
            </thead>
            <tbody>
              {all.games.map((one) => (
                <tr key={one.id}>
                  <th scope="row"><Link to={centre.path(gamePage(one.id))}>{one.name}</Link></th>
                  <td>{nameOf(one.cohort)}</td>
                  <td>{dateTime(one.createdAt)}</td>
                  {headings.map((heading, i) => <td key={heading} className="number">{one.moved[i] ?? ''}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {all.isCapped && <p className="soft">{t('Play.compare.capped', { count: all.games.length })}</p>}
      </Section>
    </>
  );
};
