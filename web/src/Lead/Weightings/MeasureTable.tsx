import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Segmented, Select, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { fromEntry, saySet, toEntry } from '../../Facts/format';
import type { Unit } from '../../Facts/types';
import { useMetricNames } from '../../Facts/useCatalogue';
import { perspectives, roles, scales, type MeasureRole, type Perspective, type WeighableMetric, type WeightedMeasure } from '../types';
import { useWeighable } from '../useLead';

interface Props {
  measures: WeightedMeasure[];
  /** Targets that metrics have of their own. */
  targets: Record<string, number>;
  wrong: Record<string, string[]>;
  readOnly: boolean;
  onChange: (measures: WeightedMeasure[]) => void;
}

/** Measures by perspective, each with its weight and with what counts nothing and what counts fully. */
export const MeasureTable = ({ measures, targets, wrong, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const weighable = useWeighable().data ?? [];
  const { nameOf } = useMetricNames();
  const used = new Set(measures.map((measure) => measure.metric));
  const free = weighable.filter((metric) => !used.has(metric.code)).map((metric) => ({ value: metric.code, label: nameOf(metric.code) }));
  const add = (perspective: Perspective) => (code: string) => {
    const metric = weighable.find((one) => one.code === code);
    onChange([...measures, { metric: code, perspective, role: 'driver', weight: 0, higherIsBetter: metric?.higherIsBetter ?? false, scale: metric?.higherIsBetter == null ? 'spread' : 'target', floor: null, target: null }]);
  };
  return perspectives.map((perspective) => {
    const own = measures.map((measure, at) => ({ measure, at })).filter(({ measure }) => measure.perspective === perspective);
    return (
      <Section key={perspective} title={t(`Weighing.perspective.${perspective}`)}>
        <p className="soft">{t(`Weighing.perspectiveText.${perspective}`)}</p>
        {own.map(({ measure, at }) => (
          <MeasureRow
            key={measure.metric}
            measure={measure}
            metric={weighable.find((one) => one.code === measure.metric)}
            own={targets[measure.metric]}
            isWrong={Object.keys(wrong).some((field) => field.startsWith(`measures.${at}.`))}
            readOnly={readOnly}
            onChange={(next) => onChange(measures.map((one, place) => (place === at ? next : one)))}
            onRemove={() => onChange(measures.filter((_, place) => place !== at))}
          />
        ))}
        {own.length === 0 && readOnly && <p className="soft">{t('Weighing.card.noMeasure')}</p>}
        {!readOnly && (
          <Select
            className="lead-add"
            value={null}
            suffixIcon={<PlusOutlined />}
            placeholder={t('Weighing.measure.add')}
            aria-label={t('Weighing.measure.addTo', { perspective: t(`Weighing.perspective.${perspective}`) })}
            options={free}
            showSearch
            optionFilterProp="label"
            onChange={(code: string | null) => code && add(perspective)(code)}
          />
        )}
      </Section>
    );
  });
};

interface RowProps {
  measure: WeightedMeasure;
  metric: WeighableMetric | undefined;
  own: number | undefined;
  isWrong: boolean;
  readOnly: boolean;
  onChange: (measure: WeightedMeasure) => void;
  onRemove: () => void;
}

const MeasureRow = ({ measure, metric, own, isWrong, readOnly, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const f = useFormats();
  const { nameOf } = useMetricNames();
  const unit: Unit = metric?.unit ?? 'ratio';
  const name = nameOf(measure.metric);
  const said = (value: number | null | undefined) => (value == null ? '–' : saySet(f, unit, value));
  if (readOnly)
    return (
      <div className="lead-row">
        <div className="lead-row-head">
          <Link className="lead-name" to={centre.path(`metrics/${measure.metric}`)}>{name}</Link>
          <span className="soft">{t(`Weighing.role.${measure.role}`)}</span>
          <b className="lead-row-weight">{f.number(measure.weight, measure.weight % 1 ? 1 : 0)} %</b>
        </div>
        <span className="soft">
          {measure.scale === 'target' ? t('Weighing.measure.between', { floor: said(measure.floor), target: measure.target == null ? t('Weighing.measure.ownTarget', { target: said(own) }) : said(measure.target) }) : t(`Weighing.scale.${measure.scale}`)}
          {' · '}
          {measure.higherIsBetter ? t('Weighing.measure.up') : t('Weighing.measure.down')}
        </span>
      </div>
    );
  const entry = (field: 'floor' | 'target', placeholder?: string) => (
    <label>
      <span>{t(`Weighing.measure.${field}`)}</span>
      <InputNumber
        value={measure[field] == null ? null : toEntry(unit, measure[field])}
        placeholder={placeholder}
        suffix={unit === 'ratio' ? '%' : unit === 'seconds' ? t('Weighing.amount.seconds') : undefined}
        onChange={(value) => onChange({ ...measure, [field]: value == null ? null : fromEntry(unit, value) })}
      />
    </label>
  );
  return (
    <div className={isWrong ? 'lead-row lead-row-wrong' : 'lead-row'}>
      <div className="lead-row-head">
        <Link className="lead-name" to={centre.path(`metrics/${measure.metric}`)}>{name}</Link>
        <Segmented size="small" aria-label={t('Weighing.measure.role', { name })} value={measure.role} onChange={(role) => onChange({ ...measure, role: role as MeasureRole })} options={roles.map((value) => ({ value, label: t(`Weighing.role.${value}`) }))} />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Weighing.measure.remove', { name })} onClick={onRemove} />
      </div>
      <div className="lead-row-weigh">
        <Slider className="lead-slider" min={0} max={60} step={1} value={measure.weight} onChange={(weight) => onChange({ ...measure, weight })} ariaLabelForHandle={t('Weighing.measure.weightOf', { name })} tooltip={{ formatter: (value) => `${value} %` }} />
        <InputNumber className="lead-weight" min={0} max={100} precision={2} suffix="%" aria-label={t('Weighing.measure.weightOf', { name })} value={measure.weight} formatter={(value) => `${value === undefined ? '' : Number(value)}`} onChange={(weight) => onChange({ ...measure, weight: weight ?? 0 })} />
      </div>
      <div className="lead-row-scale">
        <label>
          <span>{t('Weighing.measure.scale')}</span>
          <Select value={measure.scale} onChange={(scale) => onChange({ ...measure, scale })} options={scales.map((value) => ({ value, label: t(`Weighing.scale.${value}`) }))} popupMatchSelectWidth={false} />
        </label>
        <label>
          <span>{t('Weighing.measure.better')}</span>
          <Select value={measure.higherIsBetter ? 'up' : 'down'} onChange={(better) => onChange({ ...measure, higherIsBetter: better === 'up' })} options={[{ value: 'up', label: t('Weighing.measure.up') }, { value: 'down', label: t('Weighing.measure.down') }]} />
        </label>
        {measure.scale === 'target' && entry('floor')}
        {measure.scale === 'target' && entry('target', own === undefined ? t('Weighing.measure.noTarget') : t('Weighing.measure.ownTarget', { target: said(own) }))}
      </div>
    </div>
  );
};
