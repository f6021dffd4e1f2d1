import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import type { CutRehearsal, RehearsedUnit, Standing } from '../types';
import { isApart, moveOf, runAt } from './ranking';

/** Both rankings side by side: places, moves, and the interval of each total. Who cannot be told apart stands in one band. */
export const Ranking = ({ cut, kind, isOwn }: { cut: CutRehearsal; kind: 'agents' | 'teams'; isOwn: boolean }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const rows = cut.rows;
  const shown = rows.flatMap((row) => (row.proposed ? [row.proposed.low, row.proposed.high] : []));
  const [from, to] = [Math.floor(Math.min(90, ...shown) / 10) * 10, Math.ceil(Math.max(10, ...shown) / 10) * 10];
  const place = (one: Standing | null) => (one?.place == null ? '–' : f.number(one.place));
  const range = (one: Standing | null) => (one?.bestPlace == null || one.bestPlace === one.worstPlace ? '' : `${one.bestPlace}–${one.worstPlace}`);
  if (rows.length === 0) return <Section title={t('Weighing.ranking.title')}><p className="soft">{t('Weighing.ranking.none')}</p></Section>;
  const label = t('Weighing.ranking.title');
  return (
    <Section title={label}>
      <p className="soft">{isOwn ? t('Weighing.ranking.ownText') : t('Weighing.ranking.text', { ranked: f.number(cut.ranked) })}</p>
      <div className="chart-table lead-ranking" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              {!isOwn && <th scope="col" className="number">{t('Weighing.ranking.place')}</th>}
              {!isOwn && cut.current && <th scope="col" className="number">{t('Weighing.ranking.now')}</th>}
              {!isOwn && cut.current && <th scope="col">{t('Weighing.ranking.move')}</th>}
              <th scope="col">{t(`Weighing.ranking.${kind}`)}</th>
              {cut.current && <th scope="col" className="number">{t('Weighing.ranking.totalNow')}</th>}
              <th scope="col" className="number">{t('Weighing.ranking.total')}</th>
              <th scope="col">{t('Weighing.ranking.interval')}</th>
              {!isOwn && <th scope="col">{t('Weighing.ranking.could')}</th>}
              {!isOwn && <th scope="col" className="number">{t('Weighing.ranking.stays')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} className={row.proposed?.place != null && runAt(cut.proposed, row.proposed.place) % 2 === 1 ? 'lead-band' : undefined}>
                {!isOwn && <td className="number"><b>{place(row.proposed)}</b></td>}
                {!isOwn && cut.current && <td className="number">{place(row.current)}</td>}
                {!isOwn && cut.current && <td><Move row={row} /></td>}
                <td>
                  {row.name} <span className="soft">{row.team ?? ''}</span>
                </td>
                {cut.current && <td className="number">{f.number(row.current?.total, 1)}</td>}
                <td className="number">{f.number(row.proposed?.total, 1)}</td>
                <td><Interval standing={row.proposed} from={from} to={to} /></td>
                {!isOwn && <td className="soft">{range(row.proposed)}</td>}
                {!isOwn && <td className="number">{f.percent(row.proposed?.staysAbove, 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};

const Move = ({ row }: { row: RehearsedUnit }) => {
  const { t } = useTranslation();
  const move = moveOf(row);
  if (move === null) return <span className="soft">–</span>;
  if (move === 0) return <span className="soft">{t('Weighing.ranking.same')}</span>;
  const words = t(move > 0 ? 'Weighing.ranking.up' : 'Weighing.ranking.down', { count: Math.abs(move) });
  return (
    <span className={`${move > 0 ? 'lead-up' : 'lead-down'} ${isApart(row) ? 'lead-apart' : ''}`} title={isApart(row) ? t('Weighing.ranking.apart') : t('Weighing.ranking.within')}>
      {move > 0 ? <ArrowUpOutlined aria-hidden="true" /> : <ArrowDownOutlined aria-hidden="true" />} <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{Math.abs(move)}</span>
    </span>
  );
};

/** The total with its interval, on the part of 0 to 100 in which all are. */
const Interval = ({ standing, from, to }: { standing: Standing | null; from: number; to: number }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const place = (score: number) => `${((score - from) / (to - from)) * 100}%`;
  if (!standing) return <span className="soft">–</span>;
  return (
    <span className="lead-range" role="img" aria-label={t('Weighing.card.interval', { low: number(standing.low, 1), high: number(standing.high, 1) })} title={`${number(standing.low, 1)} – ${number(standing.high, 1)}`}>
      <i style={{ insetInlineStart: place(standing.low), width: `${Math.max(0.5, ((standing.high - standing.low) / (to - from)) * 100)}%` }} />
      <u style={{ insetInlineStart: place(standing.total) }} />
    </span>
  );
};
