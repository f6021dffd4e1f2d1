import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { sparkPath } from '../Today/Spark';
import { useLong } from './useLong';
import type { TrendPoint } from './types';

const [width, height, margin] = [150, 40, 3];

/** How the waiting at one place goes: the median as a line, nine in ten as a fainter one; a period without any breaks both. */
export const TrendLines = ({ points, label }: { points: TrendPoint[]; label: string }) => {
  const most = Math.max(...points.map(({ p90Seconds }) => p90Seconds ?? 0), 1);
  const scale = (value: number) => height - margin - (value / most) * (height - 2 * margin);
  if (points.length < 2) return null;
  const step = (width - 2 * margin) / (points.length - 1);
  return (
    <svg className="trend" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="trend-base" x1={0} x2={width} y1={height - margin} y2={height - margin} />
      <path className="trend-p90" d={sparkPath(points.map(({ p90Seconds }) => p90Seconds), scale, step)} />
      <path className="trend-median" d={sparkPath(points.map(({ medianSeconds }) => medianSeconds), scale, step)} />
    </svg>
  );
};

/** The figures that the lines are made of. */
export const TrendTable = ({ points, label }: { points: TrendPoint[]; label: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = useLong();
  return (
    <Table<TrendPoint>
      aria-label={label}
      size="small"
      rowKey="start"
      dataSource={points.toReversed()}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('Processes.trend.start'), render: (_, { start }) => f.date(start) },
        { title: t('Processes.times'), align: 'right', render: (_, { count }) => f.number(count) },
        { title: t('Processes.show.median'), align: 'right', render: (_, { medianSeconds }) => long(medianSeconds) },
        { title: t('Processes.p90'), align: 'right', render: (_, { p90Seconds }) => long(p90Seconds) },
      ]}
    />
  );
};
