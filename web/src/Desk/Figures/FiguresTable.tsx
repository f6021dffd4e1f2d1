import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nothing } from '../../common/format';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { pageOfQuery } from '../../Facts/view';
import type { FigureRow } from '../types';
import { useWorkingTime } from '../useWorkingTime';

interface Props {
  rows: readonly FigureRow[];
  span: { from: string; to: string };
}

const keyOf = ({ kind, priority }: FigureRow) => `${kind} ${priority ?? ''}`;

/** A line for each kind of case, and below it one for each of its priorities. */
export const FiguresTable = ({ rows, span }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const isNarrow = useIsNarrow();
  const { number, percent, money } = useFormats();
  const time = useWorkingTime();
  const of = (row: FigureRow, metric: string) => row.figures.find((figure) => figure.metric === metric);
  const count = (row: FigureRow, metric: string) => number(of(row, metric)?.value);
  const share = (row: FigureRow, metric: string) => {
    const figure = of(row, metric);
    // Near the ends a percent is too coarse: 100 % to 100 % would say that nothing can go wrong.
    const digits = figure?.low != null && figure.high != null && (figure.high < 0.02 || figure.low > 0.98) ? 1 : 0;
    return (
      <>
        <div>{percent(figure?.value, 1)}</div>
        {figure?.low != null && <div className="soft figure-range">{t('Desk.figures.range', { low: percent(figure.low, digits), high: percent(figure.high, digits), shown: number(figure.of) })}</div>}
      </>
    );
  };
  const times = (row: FigureRow, metric: 'first_reply' | 'resolve') => {
    const say = (seconds: number | null | undefined) => (seconds == null ? nothing : time(seconds));
    return (
      <>
        <div>{t('Desk.figures.half', { time: say(of(row, `${metric}_p50`)?.value) })}</div>
        <div className="soft figure-note">{t('Desk.figures.most', { time: say(of(row, `${metric}_p90`)?.value) })}</div>
      </>
    );
  };
  const head = (metric: string, text: string) =>
    centre.can('facts.view') === undefined ? (
      text
    ) : (
      <Link className="figure-link" title={t('Desk.figures.open')} to={centre.path(pageOfQuery(`metric=${metric}&from=${span.from}&to=${span.to}&grain=week`))}>
        {text}
      </Link>
    );
  const name = (row: FigureRow) => {
    const spent = of(row, 'supplier_spending')?.value;
    return (
      <>
        {row.priority === null ? <b className="figure-note">{row.kindName}</b> : <span className="figure-priority figure-note">{row.priority}</span>}
        {/* Most kinds buy nothing: then nothing is said of it. */}
        {!!spent && <div className={`soft figure-note${row.priority === null ? '' : ' figure-priority'}`}>{head('supplier_spending', t('Desk.figures.bought', { money: money(spent) }))}</div>}
      </>
    );
  };
  const columns: TableColumnsType<FigureRow> = isNarrow
    ? [
        {
          title: t('Desk.figures.kindOrPriority'),
          render: (_, row) => (
            <div className="figure-cell">
              {name(row)}
              <div>{`${t('Desk.figures.opened')} ${count(row, 'cases_opened')} · ${t('Desk.figures.closed')} ${count(row, 'cases_closed')} · ${t('Desk.figures.backlog')} ${count(row, 'case_backlog')}`}</div>
              {(['first', 'resolution'] as const).map((part) => (
                <div key={part} className="figure-part">
                  <span className="soft">{t(`Desk.figures.kept.${part}`)}</span>
                  <div>{share(row, part === 'first' ? 'first_response_kept' : 'resolution_kept')}</div>
                </div>
              ))}
              <div className="figure-part">
                <span className="soft">{t('Desk.figures.resolve')}</span>
                <div>{times(row, 'resolve')}</div>
              </div>
            </div>
          ),
        },
      ]
    : [
        { title: t('Desk.figures.kindOrPriority'), render: (_, row) => name(row) },
        { title: head('cases_opened', t('Desk.figures.opened')), className: 'number', render: (_, row) => count(row, 'cases_opened') },
        { title: head('cases_closed', t('Desk.figures.closed')), className: 'number', render: (_, row) => count(row, 'cases_closed') },
        { title: head('case_backlog', t('Desk.figures.backlog')), className: 'number', render: (_, row) => count(row, 'case_backlog') },
        { title: head('first_response_kept', t('Desk.figures.kept.first')), render: (_, row) => share(row, 'first_response_kept') },
        { title: head('resolution_kept', t('Desk.figures.kept.resolution')), render: (_, row) => share(row, 'resolution_kept') },
        { title: head('first_reply_p50', t('Desk.figures.reply')), render: (_, row) => times(row, 'first_reply') },
        { title: head('resolve_p50', t('Desk.figures.resolve')), render: (_, row) => times(row, 'resolve') },
        { title: head('case_first_contact', t('Desk.figures.atOnce')), render: (_, row) => share(row, 'case_first_contact') },
        { title: head('case_repeat_rate', t('Desk.figures.repeat')), render: (_, row) => share(row, 'case_repeat_rate') },
      ];
  return <Table<FigureRow> aria-label={t('Desk.figures.title')} size="middle" rowKey={keyOf} columns={columns} dataSource={[...rows]} pagination={false} rowClassName={(row) => (row.priority === null ? 'figure-kind' : '')} />;
};
