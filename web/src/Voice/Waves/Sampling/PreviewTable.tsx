import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../common/useFormats';
import type { SampledStratum, SamplePreview } from '../types';
import type { Draft } from './plan';
import '../../../Facts/grid.css';

interface Props {
  preview: SamplePreview;
  draft: Draft;
  onDeviation: (code: string, deviation: number | null) => void;
}

/** A percentage give or take fifty points is not known at all. */
const everything = 50;

/** Strata with who is there, who is left alone, who would be drawn, and how exact that would be. */
export const PreviewTable = ({ preview, draft, onDeviation }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const neyman = draft.by !== null && draft.allocation === 'neyman';
  const columns: [string, (one: SampledStratum) => string][] = [
    [t('Waves.sample.column.population'), (one) => number(one.population)],
    [t('Waves.sample.column.asked'), (one) => number(one.asked)],
    [t('Waves.sample.column.resting'), (one) => number(one.resting)],
    [t('Waves.sample.column.optedOut'), (one) => number(one.optedOut)],
    [t('Waves.sample.column.drawn'), (one) => number(one.drawn)],
    [t('Waves.sample.column.answers'), (one) => number(one.expectedAnswers)],
    [t('Waves.sample.column.margin'), (one) => (one.expectedMargin == null || one.expectedMargin > everything ? number(null) : `±${number(one.expectedMargin, 1)}`)],
  ];
  const rows = draft.by === null ? [] : preview.strata;
  return (
    <div className="grid-scroll sample-preview" tabIndex={0} role="group" aria-label={t('Waves.sample.preview')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{draft.by === null ? '' : t(`Voice.cut.${draft.by}`)}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="number">{name}</th>
            ))}
            {neyman && <th scope="col">{t('Waves.sample.column.deviation')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.code ?? '?'}>
              <th scope="row">{one.name ?? one.code ?? t('Waves.missing.unknown')}</th>
              {columns.map(([name, of]) => (
                <td key={name} className="number">{of(one)}</td>
              ))}
              {neyman && (
                <td>
                  {one.code && <Deviation code={one.code} name={one.name ?? one.code} value={draft.deviations[one.code] ?? 50} onChange={onDeviation} />}
                </td>
              )}
            </tr>
          ))}
          <tr className={rows.length > 0 ? 'wave-whole' : undefined}>
            <th scope="row">{t('Waves.sample.whole')}</th>
            {columns.map(([name, of]) => (
              <td key={name} className="number">{of(preview.whole)}</td>
            ))}
            {neyman && <td />}
          </tr>
        </tbody>
      </table>
    </div>
  );
};

const Deviation = ({ code, name, value, onChange }: { code: string; name: string; value: number; onChange: Props['onDeviation'] }) => {
  const { t } = useTranslation();
  return <InputNumber<number> size="small" min={0} max={50} aria-label={t('Waves.sample.deviationOf', { name })} value={value} onChange={(given) => onChange(code, given)} />;
};
