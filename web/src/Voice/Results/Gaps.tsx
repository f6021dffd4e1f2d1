import { useMemo } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { pairOption, whiskerOption } from './charts';
import { isSure, sayInterval } from './reading';
import { useShown } from './shown';
import type { WaveResult } from './types';

const defaults = { gaps: 'dimensions' };

/** Perception against expectation: where a promise is not kept, and by how much. */
export const Gaps = ({ gaps }: { gaps: NonNullable<WaveResult['gaps']> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const { words } = useShown();
  const [{ gaps: level }, setUrl] = useUrlState(defaults);
  const isItems = level === 'items' || gaps.dimensions.length === 0;
  const lines = useMemo(
    () =>
      (isItems ? gaps.items : gaps.dimensions)
        .map((gap) => ({ ...gap, name: isItems ? words.field(gap.code) : words.construct(gap.code) }))
        .sort((a, b) => a.gap.value - b.gap.value),
    [gaps, isItems, words],
  );
  const pairs = useMemo(() => pairOption(lines, { expectation: t('Voice.half.expectation'), perception: t('Voice.half.perception') }, f, isNarrow), [lines, t, f, isNarrow]);
  const sizes = useMemo(
    () => whiskerOption({ lines: lines.map(({ name, gap }) => ({ name, figure: gap, isMain: isSure(gap) && gap.value < 0 })), f, digits: 2, zero: 0, valueName: t('Results.gap'), isNarrow }),
    [lines, f, t, isNarrow],
  );
  const table = {
    columns: [
      { title: isItems ? t('Results.question') : t('Results.dimension') },
      { title: t('Voice.half.expectation'), number: true },
      { title: t('Voice.half.perception'), number: true },
      { title: t('Results.gap'), number: true },
      { title: t('Results.interval'), number: true },
      { title: t('Results.answers'), number: true },
    ],
    rows: lines.map((line) => [line.name, f.number(line.expectation, 2), f.number(line.perception, 2), f.change(line.gap.value, 'number', 2), sayInterval(f, line.gap, 2), f.number(line.answers)]),
  };
  const height = 60 + lines.length * 44;
  return (
    <Section
      title={t('Results.gaps')}
      extra={
        gaps.dimensions.length > 0 && (
          <Segmented
            value={isItems ? 'items' : 'dimensions'}
            onChange={(next) => setUrl({ gaps: next })}
            options={[
              { value: 'dimensions', label: t('Results.level.dimensions') },
              { value: 'items', label: t('Results.level.items') },
            ]}
          />
        )
      }
    >
      <p className="soft results-note">
        {t('Results.gapsText')}
        {gaps.all && <> {t('Results.gapInAll', { gap: f.change(gaps.all.gap.value, 'number', 2), interval: sayInterval(f, gaps.all.gap, 2) })}</>}
      </p>
      <div className="gap-columns">
        <Chart title={t('Results.gapPairs')} option={pairs} height={height} table={table} />
        <Chart title={t('Results.gapSizes')} option={sizes} height={height} table={table} />
      </div>
    </Section>
  );
};
