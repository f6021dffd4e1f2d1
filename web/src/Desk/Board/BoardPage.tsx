import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { CaseMarks } from '../CaseMarks';
import { Due } from '../Due';
import type { Board } from '../types';
import { boardPath, casePath, casesPath } from '../useDesk';
import { useWorkingTime } from '../useWorkingTime';
import { TierBoard } from './TierBoard';
import '../Desk.css';

const every = 60_000;

/** What is about to break, by whom, with how much working time left. */
export const BoardPage = () => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const board = useQuery({ queryKey: [boardPath, query], queryFn: ({ signal }) => api.get<Board>(boardPath, { query, signal }), refetchInterval: every });
  return (
    <Page title={t('Desk.nav.board')} subtitle={t('Desk.board.text')}>
      <PageState query={board} isEmpty={(one) => one.counts.open === 0} empty={<Nothing title={t('Desk.board.none')}>{t('Desk.board.noneText')}</Nothing>}>
        {(one) => <Shown board={one} />}
      </PageState>
    </Page>
  );
};

const Shown = ({ board }: { board: Board }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number, dateTime } = useFormats();
  const list = (search: string) => `${centre.path(casesPath)}?show=all${search}`;
  const figures: [string, number, string | null, string][] = [
    [t('Desk.board.overdue'), board.counts.overdue, list('&due=overdue'), board.counts.overdue > 0 ? 'over' : 'calm'],
    [t('Desk.board.hour'), board.counts.hour, null, board.counts.hour > 0 ? 'soon' : 'calm'],
    [t('Desk.board.halfDay'), board.counts.halfDay, null, 'calm'],
    [t('Desk.board.open'), board.counts.open, list(''), 'calm'],
  ];
  return (
    <>
      <ul className="desk-figures">
        {figures.map(([name, value, to, tone]) => (
          <li key={name} className={`desk-figure-${tone}`}>
            {to ? <Link to={to}><b>{number(value)}</b> <span>{name}</span></Link> : <><b>{number(value)}</b> <span>{name}</span></>}
          </li>
        ))}
      </ul>
      {board.tiers.length > 0 && <Section title={t('Desk.board.byTier')}><TierBoard tiers={board.tiers} /></Section>}
      <div className="desk-board">
        <Section title={t('Desk.board.soon')} extra={<span className="soft">{t('Desk.board.asOf', { at: dateTime(board.at) })}</span>}>
          {board.soon.length === 0 && <p className="soft">{t('Desk.board.nothingSoon')}</p>}
          <ol className="desk-soon">
            {board.soon.map((one) => (
              <li key={one.number}>
                <Due {...one} what={one.breaks} />
                <div>
                  <Link className="desk-open" to={centre.path(casePath(one.number))}>
                    <span className="soft">#{one.number}</span> {one.title}
                  </Link>
                  <div className="soft">{[one.worker?.name ?? t('Desk.nobodyWorks'), one.teamName].filter(Boolean).join(' · ')}</div>
                  <CaseMarks one={one} />
                </div>
              </li>
            ))}
          </ol>
        </Section>
        <Section title={t('Desk.board.byTeam')}>
          {board.teams.map((team) => (
            <Team key={team.code ?? ''} team={team} />
          ))}
        </Section>
      </div>
    </>
  );
};

const Team = ({ team }: { team: Board['teams'][number] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number } = useFormats();
  const time = useWorkingTime();
  const name = team.name ?? t('Desk.board.noTeam');
  return (
    <div className="desk-team">
      <table aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className="number">{t('Desk.board.short.overdue')}</th>
            <th scope="col" className="number">{t('Desk.board.short.hour')}</th>
            <th scope="col" className="number">{t('Desk.board.short.open')}</th>
            <th scope="col">{t('Desk.board.short.next')}</th>
          </tr>
        </thead>
        <tbody>
          {team.people.map((one) => (
            <tr key={one.person?.id ?? ''}>
              <th scope="row">{one.person?.name ?? t('Desk.nobodyWorks')}</th>
              <td className={`number ${one.counts.overdue > 0 ? 'desk-over' : 'soft'}`}>{number(one.counts.overdue)}</td>
              <td className={`number ${one.counts.hour > 0 ? 'desk-soon-number' : 'soft'}`}>{number(one.counts.hour)}</td>
              <td className="number">{number(one.counts.open)}</td>
              <td>
                {one.nextNumber != null && one.nextLeftSeconds != null ? (
                  <Link className="desk-link" to={centre.path(casePath(one.nextNumber))}>
                    {t('Desk.due.left', { time: time(one.nextLeftSeconds) })}
                  </Link>
                ) : (
                  <span className="soft">{t('Desk.board.nothingNext')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
