import { BarChartOutlined, LineChartOutlined } from '@ant-design/icons';
import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { addDays, lastDayOfMonth } from '../dates';
import { comparisons, type Comparison, type Grain, type MetricInfo, type Span } from '../types';
import { chartKinds, type SettledView, type View } from '../view';

interface Props {
  view: SettledView;
  metric: MetricInfo;
  span: Span;
  onChange: (changes: Partial<View>) => void;
}

const seriesGrains: Grain[] = ['interval', 'hour', 'weekday-hour', 'day', 'week', 'month'];

const isoDate = 'YYYY-MM-DD';

/** When, how finely, and against what. */
export const Controls = ({ view, metric, span, onChange }: Props) => {
  const { t } = useTranslation();
  const grains = seriesGrains.filter((grain) => metric.grains.includes(grain));
  return (
    <div className="controls">
      <label className="control">
        <span>{t('Facts.metric.period')}</span>
        <DatePicker.RangePicker
          aria-label={t('Facts.metric.period')}
          value={[dayjs(view.from), dayjs(view.to)]}
          allowClear={false}
          presets={presetsFor(span.to ?? view.to).map(({ key, from, to }) => ({ label: t(`Facts.range.${key}`), value: [dayjs(from), dayjs(to)] }))}
          onChange={(chosen) => {
            const [from, to] = chosen ?? [];
            if (from && to) onChange({ from: from.format(isoDate), to: to.format(isoDate), grain: null });
          }}
        />
      </label>
      <label className="control">
        <span>{t('Facts.metric.grain')}</span>
        <Select
          aria-label={t('Facts.metric.grain')}
          value={view.grain}
          popupMatchSelectWidth={false}
          options={grains.map((grain) => ({ value: grain, label: t(`Facts.grain.${grain}`) }))}
          onChange={(grain) => onChange({ grain })}
        />
      </label>
      <label className="control">
        <span>{t('Facts.metric.compare')}</span>
        <Select<Comparison | 'none'>
          aria-label={t('Facts.metric.compare')}
          value={view.compare ?? 'none'}
          popupMatchSelectWidth={false}
          options={(['none', ...comparisons] as const).map((kind) => ({ value: kind, label: t(`Facts.compare.${kind}`) }))}
          onChange={(kind) => onChange({ compare: kind === 'none' ? null : kind })}
        />
      </label>
      {view.grain !== 'weekday-hour' && (
        <Segmented
          aria-label={t('Facts.metric.chart')}
          value={view.chart}
          options={chartKinds.map((kind) => ({
            value: kind,
            icon: kind === 'line' ? <LineChartOutlined /> : <BarChartOutlined />,
            label: t(`Facts.chart.${kind}`),
          }))}
          onChange={(chart) => onChange({ chart })}
        />
      )}
    </div>
  );
};

/** Ranges that end where the data end. */
const presetsFor = (to: string) => {
  const month = to.slice(0, 7);
  const before = addDays(`${month}-01`, -1).slice(0, 7);
  return [
    { key: 'days7', from: addDays(to, -6), to },
    { key: 'days28', from: addDays(to, -27), to },
    { key: 'days91', from: addDays(to, -90), to },
    { key: 'days364', from: addDays(to, -363), to },
    { key: 'thisMonth', from: `${month}-01`, to },
    { key: 'lastMonth', from: `${before}-01`, to: lastDayOfMonth(before) },
  ];
};
