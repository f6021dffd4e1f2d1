import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { pairOption, whiskerOption } from './charts';
import { isSure, sayInterval } from './reading';
import type { Estimated } from './types';

export interface Pair {
  name: string;
  expectation: number;
  perception: number;
  gap: Estimated;
  answers: number;
}

interface Props {
  lines: Pair[];
  /** What a line is of. */
  of: string;
  /** Of what the pictures are, in their names. */
  about?: string;
  digits: number;
}

/** What was expected and what was perceived, line by line, and beside it how far apart they are for sure. */
export const PairCharts = ({ lines, of, about, digits }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const pairs = useMemo(() => pairOption(lines, { expectation: t('Voice.half.expectation'), perception: t('Voice.half.perception') }, f, isNarrow, digits), [lines, t, f, isNarrow, digits]);
  const sizes = useMemo(
    () => whiskerOption({ lines: lines.map(({ name, gap }) => ({ name, figure: gap, isMain: isSure(gap) && gap.value < 0 })), f, digits, zero: 0, valueName: t('Results.gap'), isNarrow }),
    [lines, f, t, isNarrow, digits],
  );
  const table = {
    columns: [
      { title: of },
      { title: t('Voice.half.expectation'), number: true },
      { title: t('Voice.half.perception'), number: true },
      { title: t('Results.gap'), number: true },
      { title: t('Results.interval'), number: true },
      { title: t('Results.answers'), number: true },
    ],
    rows: lines.map((line) => [
      line.name,
      f.number(line.expectation, digits),
      f.number(line.perception, digits),
      f.change(line.gap.value, 'number', digits),
      sayInterval(f, line.gap, digits),
      f.number(line.answers),
    ]),
  };
  const height = 60 + lines.length * 44;
  const named = (title: string) => (about ? `${title} · ${about}` : title);
  return (
    <div className="gap-columns">
      <Chart title={named(t('Results.gapPairs'))} option={pairs} height={height} table={table} />
      <Chart title={named(t('Results.gapSizes'))} option={sizes} height={height} table={table} />
    </div>
  );
};
