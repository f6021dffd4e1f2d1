import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { DownloadOutlined, TableOutlined, BarChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import { chartBase, chartInk, type ChartInk } from './chartInk';
import { useTheme } from './theme';
import './Chart.css';

export interface ChartTable {
  columns: { title: string; number?: boolean }[];
  rows: ReactNode[][];
}

interface Props {
  /** What the chart shows, in a sentence: its name for those who cannot see it, and of the file it is saved to. */
  title: string;
  /** Draws with the theme's ink. Axes take `axis` from the base: `xAxis: { ...axis, type: 'category' }`. */
  option: (ink: ChartInk, axis: object) => EChartsCoreOption;
  /** The figures behind the picture. */
  table: ChartTable;
  height?: number;
  onClick?: (event: { dataIndex: number; seriesIndex?: number; name: string; value: unknown }) => void;
  /** Buttons before our own. */
  extra?: ReactNode;
}

const layOver = (base: Record<string, unknown>, own: Record<string, unknown>) =>
  Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(own)])].map((key) => {
      const [under, over] = [base[key], own[key]];
      const both = under && over && typeof under === 'object' && typeof over === 'object' && !Array.isArray(under) && !Array.isArray(over);
      return [key, both ? { ...under, ...over } : (over ?? under)];
    }),
  );

/** What is large is painted over several frames, and the painter would go on after its end: it is left nothing to paint first. */
const putAway = (chart: EChartsType) => {
  chart.getZr().clear();
  chart.getZr().refreshImmediately();
  chart.dispose();
};

export const Chart = ({ title, option, table, height = 280, onClick, extra }: Props) => {
  const { t } = useTranslation();
  const { isDark } = useTheme();
  const [shows, setShows] = useState<'picture' | 'table'>('picture');
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  const drawn = useMemo(() => {
    const ink = chartInk(isDark);
    const { axis, ...base } = chartBase(ink);
    const own = option(ink, axis) as Record<string, unknown>;
    return layOver(base, 'legend' in own ? own : { ...own, legend: { show: false } });
  }, [option, isDark]);

  const clicked = useEffectEvent((event: unknown) => onClick?.(event as Parameters<NonNullable<Props['onClick']>>[0]));
  const draw = useEffectEvent(() => chart.current?.setOption(drawn as EChartsCoreOption, true));

  useEffect(() => {
    const element = box.current;
    if (shows !== 'picture' || !element) return;
    let gone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    import('./echarts').then(
      ({ init }) => {
        if (gone) return;
        chart.current = init(element, null, { renderer: 'canvas' });
        chart.current.on('click', clicked);
        draw();
        observer.observe(element);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      observer.disconnect();
      if (chart.current) putAway(chart.current);
      chart.current = null;
    };
  }, [shows]);

  useEffect(() => draw(), [drawn]);

  const save = () => {
    const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: chartInk(isDark).surface });
    if (!url) return;
    const link = document.createElement('a');
    link.href = url;
    link.download = `${title}.png`;
    link.click();
  };

  const isTable = shows === 'table' || failed;
  return (
    <figure className="chart">
      <div className="chart-tools">
        {extra}
        {!isTable && (
          <Button type="text" size="small" icon={<DownloadOutlined />} onClick={save} aria-label={t('Common.chart.save', { title })}>
            PNG
          </Button>
        )}
        <Button
          type="text"
          size="small"
          aria-pressed={isTable}
          icon={isTable ? <BarChartOutlined /> : <TableOutlined />}
          onClick={() => setShows(isTable ? 'picture' : 'table')}
        >
          {isTable ? t('Common.chart.showPicture') : t('Common.chart.showData')}
        </Button>
      </div>
      {isTable ? (
        <DataTable title={title} table={table} height={height} />
      ) : (
        <div ref={box} className={onClick ? 'chart-box chart-clicks' : 'chart-box'} style={{ height }} role="img" aria-label={title} />
      )}
    </figure>
  );
};

const DataTable = ({ title, table, height }: { title: string; table: ChartTable; height: number }) => (
  <div className="chart-table" style={{ maxHeight: Math.max(height, 240) }} tabIndex={0} role="region" aria-label={title}>
    <table>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.title} scope="col" className={column.number ? 'number' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place} className={table.columns[place]?.number ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
