import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useMoney } from '../useMoney';
import { lastMonths, recoveriesPath, type RecoverySummary } from './useRecovery';

type Figures = RecoverySummary['all'];

/** Cases opened in the last months: what was spent to win customers back, and whether it did. */
export const RecoverySummaryView = ({ months }: { months: number }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code, ...lastMonths(centre.zone, months) };
  const found = useQuery({ queryKey: ['recovery-summary', query], queryFn: ({ signal }) => api.get<RecoverySummary>(`${recoveriesPath}/summary`, { query, signal }) });
  return (
    <PageState query={found} isEmpty={(one) => one.all.opened === 0} empty={<Nothing title={t('Recovery.empty.summary')}>{t('Recovery.emptyText')}</Nothing>}>
      {(one) => <Shown summary={one} />}
    </PageState>
  );
};

const Shown = ({ summary }: { summary: RecoverySummary }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const money = useMoney();
  const { number, percent } = useFormats();
  const all = summary.all;
  const share = (one: Figures['satisfied']) => (one ? percent(one.value, 0) : '–');
  const sure = (one: Figures['satisfied']) => (one ? t('Recovery.sure', { low: percent(one.low, 0), high: percent(one.high, 0), count: one.count, of: number(one.of) }) : t('Recovery.noneYet'));
  const figures: [string, string, string][] = [
    [t('Recovery.figure.opened'), number(all.opened), t('Recovery.figure.closed', { closed: number(all.closed) })],
    [t('Recovery.figure.cost'), money(all.cents), t('Recovery.figure.given', { given: number(all.given) })],
    [t('Recovery.figure.satisfied'), share(all.satisfied), sure(all.satisfied)],
    [t('Recovery.figure.cameBack', { days: summary.returnDays }), share(all.cameBack), sure(all.cameBack)],
    [t('Recovery.figure.others', { days: summary.returnDays }), share(all.othersCameBack), sure(all.othersCameBack)],
    [t('Recovery.figure.marks'), all.markAfter ? percent(all.markAfter.value, 0) : '–', all.markBefore ? t('Recovery.figure.before', { before: percent(all.markBefore.value, 0), count: all.markBefore.of }) : t('Recovery.figure.asked', { count: all.markAfter?.of ?? 0 })],
  ];
  return (
    <>
      <ul className="desk-figures">
        {figures.map(([name, value, more]) => (
          <li key={name} className="recovery-figure">
            <b>{value}</b> <span>{name}</span>
            <small>{more}</small>
          </li>
        ))}
      </ul>
      <p className="soft">{t('Recovery.compare')}{summary.isCapped && ` ${t('Recovery.capped')}`}</p>
      <Section title={t('Recovery.byTopic')}>
        <div className="recovery-table" tabIndex={0} role="group" aria-label={t('Recovery.byTopic')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('Desk.topic')}</th>
                <th scope="col" className="number">{t('Recovery.figure.opened')}</th>
                <th scope="col" className="number">{t('Recovery.figure.cost')}</th>
                <th scope="col" className="number">{t('Recovery.figure.satisfied')}</th>
                <th scope="col" className="number">{t('Recovery.short.cameBack')}</th>
                <th scope="col" className="number">{t('Recovery.short.others')}</th>
              </tr>
            </thead>
            <tbody>
              {summary.topics.map(({ code, name, figures: one }) => (
                <tr key={code ?? ''}>
                  <th scope="row">{code ? <Link className="desk-link" to={`${centre.path(recoveriesPath)}?show=closed&topic=${encodeURIComponent(code)}`}>{name}</Link> : t('Recovery.noTopic')}</th>
                  <td className="number">{number(one.opened)}</td>
                  <td className="number">{money(one.cents)}</td>
                  <td className="number" title={sure(one.satisfied)}>{share(one.satisfied)} <span className="soft">{one.satisfied && `${one.satisfied.count}/${one.satisfied.of}`}</span></td>
                  <td className="number" title={sure(one.cameBack)}>{share(one.cameBack)} <span className="soft">{one.cameBack && `${one.cameBack.count}/${one.cameBack.of}`}</span></td>
                  <td className="number" title={sure(one.othersCameBack)}>{share(one.othersCameBack)} <span className="soft">{one.othersCameBack && `${one.othersCameBack.count}/${one.othersCameBack.of}`}</span></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  );
};
