import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { sayDelta, sayValue } from '../format';
import type { Cut, Gap, MetricInfo } from '../types';
import { pageOf, withFilter, type SettledView } from '../view';

type Part = Gap['parts'][number];

interface Props {
  gap: Gap;
  metric: MetricInfo;
  view: SettledView;
}

/** The gap shared out: each member by how far it is, and how much it weighs. */
export const GapParts = ({ gap, metric, view }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const most = Math.max(...gap.parts.map((part) => Math.abs(part.gap)), Number.MIN_VALUE);
  const told = (value: number | null) => (value == null ? '–' : sayDelta(f, metric.unit, value, 0));
  const isBad = (part: Part) => metric.direction !== 'none' && part.gap !== 0 && part.gap > 0 !== (metric.direction === 'up');
  const isSplit = gap.parts.some((part) => part.rate != null);
  const columns: TableColumnsType<Part> = [
    {
      key: 'name',
      title: t(`Facts.cut.${gap.cut as Cut}`),
      render: (_, part) => (part.code ? <Link to={centre.path(pageOf(withFilter(view, gap.cut as Cut, [part.code])))}>{part.name ?? part.code}</Link> : t('Facts.gap.unknown')),
    },
    { key: 'weight', title: t('Facts.gap.weight'), align: 'right', render: (_, part) => f.percent(part.weight, 0) },
    { key: 'own', title: t('Facts.gap.ownValue'), align: 'right', render: (_, part) => `${sayValue(f, metric.unit, part.value)} · ${sayValue(f, metric.unit, part.benchmark)}` },
    { key: 'gap', title: t('Facts.gap.part'), align: 'right', render: (_, part) => <b>{told(part.gap)}</b> },
    {
      key: 'bar',
      title: '',
      className: 'gap-bars',
      render: (_, part) => (
        <span className="gap-bar" aria-hidden>
          <i className={isBad(part) ? 'gap-bad' : 'gap-good'} style={{ width: `${(50 * Math.abs(part.gap)) / most}%`, [part.gap < 0 ? 'insetInlineEnd' : 'insetInlineStart']: '50%' }} />
        </span>
      ),
    },
    ...(isSplit
      ? ([
          { key: 'rate', title: <span title={t('Facts.gap.rateHelp')}>{t('Facts.gap.rate')}</span>, align: 'right', render: (_, part) => told(part.rate) },
          { key: 'mix', title: <span title={t('Facts.gap.mixHelp')}>{t('Facts.gap.mix')}</span>, align: 'right', render: (_, part) => told(part.mix) },
        ] as TableColumnsType<Part>)
      : []),
  ];
  return (
    <>
      <Table<Part> size="small" rowKey="code" columns={columns} dataSource={gap.parts} pagination={false} scroll={{ x: 'max-content' }} />
      <p className="soft control-note">
        {isSplit ? t('Facts.gap.partsSplit') : t('Facts.gap.partsOne')} {gap.rest != null && t('Facts.gap.rest', { value: told(gap.rest) })}
      </p>
    </>
  );
};
