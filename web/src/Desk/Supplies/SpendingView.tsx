import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { lastMonths } from '../Recovery/useRecovery';
import { useMoney } from '../useMoney';
import { suppliesPath, type Spending } from './useSupplies';
import '../Recovery/Recovery.css';

type Figures = Spending['all'];

/** Approved in the last months: what was spent, on whom, and what it bought. */
export const SpendingView = ({ months, onMonths }: { months: number; onMonths: (next: string) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code, ...lastMonths(centre.zone, months) };
  const found = useQuery({ queryKey: ['supply-summary', query], queryFn: ({ signal }) => api.get<Spending>(`${suppliesPath}/summary`, { query, signal }) });
  return (
    <>
      <div className="desk-filter">
        <Select aria-label={t('Recovery.period')} value={String(months)} onChange={onMonths} options={['1', '3', '6', '12'].map((value) => ({ value, label: t('Recovery.months', { count: Number(value) }) }))} />
      </div>
      <PageState query={found} isEmpty={(one) => one.all.approved === 0} empty={<Nothing title={t('Supplies.empty.spending')}>{t('Supplies.emptyText')}</Nothing>}>
        {(one) => <Shown summary={one} />}
      </PageState>
    </>
  );
};

const useFigures = () => {
  const { t } = useTranslation();
  const money = useMoney();
  const { number, percent, seconds } = useFormats();
  return {
    money,
    number,
    share: (one: Figures['kept']) => (one ? percent(one.value, 0) : '–'),
    range: (one: Figures['kept']) => one && t('Supplies.range', { low: percent(one.low, 0), high: percent(one.high, 0) }),
    of: (one: Figures['kept']) => one && `${one.count}/${one.of}`,
    sure: (one: Figures['kept']) => (one ? t('Recovery.sure', { low: percent(one.low, 0), high: percent(one.high, 0), count: one.count, of: number(one.of) }) : t('Recovery.noneYet')),
    half: (one: Figures['restored']) => (one ? seconds(one.seconds) : '–'),
    halfRange: (one: Figures['restored']) => one?.low != null && one.high != null && t('Supplies.range', { low: seconds(one.low), high: seconds(one.high) }),
    halfSure: (one: Figures['restored']) => (one ? (one.low == null || one.high == null ? t('Supplies.few', { count: one.of }) : t('Supplies.halfSure', { low: seconds(one.low), high: seconds(one.high), count: one.of })) : t('Recovery.noneYet')),
  };
};

const Shown = ({ summary }: { summary: Spending }) => {
  const { t } = useTranslation();
  const say = useFigures();
  const { all } = summary;
  const figures: [string, string, string][] = [
    [t('Supplies.figure.cost'), say.money(all.cents), t('Supplies.figure.approved', { count: all.approved })],
    [t('Supplies.figure.bought'), say.number(all.accepted), t('Supplies.figure.paid', { paid: say.money(all.paidCents) })],
    [t('Supplies.figure.atFirst'), say.share(all.atFirst), say.sure(all.atFirst)],
    [t('Supplies.figure.kept'), say.share(all.kept), say.sure(all.kept)],
    [t('Supplies.figure.restored'), say.half(all.restored), say.halfSure(all.restored)],
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
      {summary.isCapped && <p className="soft">{t('Supplies.capped')}</p>}
      <Rows title={t('Supplies.bySupplier')} first={t('Supplies.supplier')} rows={summary.suppliers} areSuppliers />
      <Rows title={t('Recovery.byTopic')} first={t('Desk.topic')} rows={summary.topics} />
    </>
  );
};

const Rows = ({ title, first, rows, areSuppliers }: { title: string; first: string; rows: Spending['suppliers']; areSuppliers?: boolean }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { date } = useFormats();
  const say = useFigures();
  const share = (one: Figures['kept']) => <td className="number"><div>{say.share(one)} <span className="soft">{say.of(one)}</span></div><div className="soft">{say.range(one)}</div></td>;
  return (
    <Section title={title}>
      <div className="recovery-table" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col" className="number">{t('Supplies.figure.cost')}</th>
              <th scope="col" className="number">{t('Supplies.figure.bought')}</th>
              <th scope="col" className="number">{t('Supplies.figure.atFirst')}</th>
              <th scope="col" className="number">{t('Supplies.figure.kept')}</th>
              <th scope="col" className="number">{t('Supplies.figure.restored')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, contract, until, figures: one }) => (
              <tr key={code ?? ''}>
                <th scope="row">
                  {areSuppliers && code ? <Link className="desk-link" to={`${centre.path(suppliesPath)}?show=ended&supplier=${encodeURIComponent(code)}`}>{name}</Link> : (name ?? t('Recovery.noTopic'))}
                  {(contract || until) && <div className="soft">{[contract, until && t('Supplies.until', { date: date(until) })].filter(Boolean).join(' · ')}</div>}
                  {one.late > 0 && <div className="supply-bad">{t('Supplies.lateCount', { count: one.late })}</div>}
                </th>
                <td className="number">{say.money(one.cents)}</td>
                <td className="number">{say.number(one.accepted)} <span className="soft">/ {say.number(one.approved)}</span></td>
                {share(one.atFirst)}
                {share(one.kept)}
                <td className="number"><div>{say.half(one.restored)}</div><div className="soft">{say.halfRange(one.restored)}</div></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};
