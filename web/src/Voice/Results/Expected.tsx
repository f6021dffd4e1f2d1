import { useMemo } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { expectationOption } from './charts';
import { expectedIn, expectedThings, isSure, sayInterval, type Expectation } from './reading';
import { useShown } from './shown';
import type { WaveInTime } from './types';

const defaults = { of: '' };

/** What was expected and what was found, wave by wave: expectation that runs ahead is to be managed, not only served. */
export const Expected = ({ waves }: { waves: WaveInTime[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words, group, results } = useShown();
  const [{ of }, setUrl] = useUrlState(defaults);
  const things = useMemo(() => expectedThings(waves), [waves]);
  const chosen = things.includes(of) ? of : (things[0] ?? '');
  const digits = waves.some((wave) => wave.gaps.length > 0) ? 2 : 1;
  const found = useMemo(() => waves.map((wave) => expectedIn(wave, chosen)), [waves, chosen]);
  const option = useMemo(
    () => expectationOption(waves.map(({ name }) => name), found, { expectation: t('Results.expected.expectation'), perception: t('Results.expected.perception') }, f, digits),
    [waves, found, t, f, digits],
  );
  const last = found.findLastIndex((one) => one != null);
  const now = found[last];
  if (things.length === 0 || !now || !waves[last]) return null;
  const nameOf = (thing: string) => (thing === '' ? t('Results.expected.all') : words.construct(thing));
  const where = results.groups.find((one) => one.cut === group.cut && one.code === group.member);
  return (
    <Section
      title={where ? `${t('Results.expected.title')} · ${where.name ?? where.code}` : t('Results.expected.title')}
      extra={
        things.length > 1 && (
          <Select aria-label={t('Results.dimension')} value={chosen} onChange={(next: string) => setUrl({ of: next })} popupMatchSelectWidth={false} options={things.map((thing) => ({ value: thing, label: nameOf(thing) }))} />
        )
      }
    >
      <p className="results-note">{t(`Results.expected.${readingOf(now)}`, { wave: waves[last].name, gap: f.number(Math.abs(now.gap.value), digits) })}</p>
      <p className="soft results-note">{t('Results.expected.text')}</p>
      <Chart
        title={`${t('Results.expected.title')} · ${nameOf(chosen)}`}
        option={option}
        height={280}
        table={{
          columns: [
            { title: t('Results.time.wave') },
            { title: t('Results.time.on') },
            { title: t('Results.answers'), number: true },
            { title: t('Results.expected.expectation'), number: true },
            { title: t('Results.expected.perception'), number: true },
            { title: t('Results.gap'), number: true },
            { title: t('Results.interval'), number: true },
            { title: t('Results.time.change'), number: true },
          ],
          rows: waves.map((wave, at) => {
            const one = found[at];
            return [
              wave.name,
              f.date(wave.on),
              f.number(wave.answers),
              f.number(one?.expected.value, digits),
              f.number(one?.found.value, digits),
              one ? f.change(one.gap.value, 'number', digits) : '–',
              one ? sayInterval(f, one.gap, digits) : '–',
              one?.change ? `${f.change(one.change.value, 'number', digits)} (${f.change(one.change.low, 'number', digits)} – ${f.change(one.change.high, 'number', digits)})` : '–',
            ];
          }),
        }}
      />
    </Section>
  );
};

const readingOf = ({ expected, found, gap }: Expectation): 'ahead' | 'kept' | 'unsure' => {
  const sure = gap.low != null ? isSure(gap) : expected.high != null && found.low != null && (found.low > expected.high || (found.high ?? Infinity) < (expected.low ?? -Infinity));
  return !sure ? 'unsure' : gap.value < 0 ? 'ahead' : 'kept';
};
