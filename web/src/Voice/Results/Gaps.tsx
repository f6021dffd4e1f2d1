import { useMemo } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { PairCharts } from './PairCharts';
import { sayInterval } from './reading';
import { useShown } from './shown';
import type { WaveResult } from './types';

const defaults = { gaps: 'dimensions' };

/** Perception against expectation: where a promise is not kept, and by how much. */
export const Gaps = ({ gaps }: { gaps: NonNullable<WaveResult['gaps']> }) => {
  const { t } = useTranslation();
  const f = useFormats();
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
      <PairCharts lines={lines} of={isItems ? t('Results.question') : t('Results.dimension')} digits={2} />
    </Section>
  );
};
