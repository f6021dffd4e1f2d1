import { useMemo } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { expectedOption, whiskerOption } from './charts';
import { PairCharts } from './PairCharts';
import { distinctNames, isSure, sayInterval } from './reading';
import { useShown } from './shown';
import type { GroupPairs, PairInTime, WaveInTime } from './types';
import { resultsPage, usePairs } from './useResults';

const defaults = { pair: '', by: '' };

/** All pairs together have no code of their own. */
const whole = '';

/** Whether what is given keeps up with what is expected: wave by wave, and group by group. */
export const Expectations = ({ waves }: { waves: WaveInTime[] }) => {
  const { wave, madeAt, group } = useShown();
  const groups = usePairs(wave.code, group.cut ? null : madeAt);
  const pairs = waves.flatMap((one) => one.pairs);
  if (pairs.length === 0) return null;
  return (
    <>
      <OverTime waves={waves} />
      {!group.cut && <PageState query={groups}>{(found) => <ByGroup groups={found} />}</PageState>}
    </>
  );
};

/** Of which dimension, or of which perceived construct. */
const usePairChoice = (pairs: PairInTime[]) => {
  const { t } = useTranslation();
  const { words } = useShown();
  const [{ pair }, setUrl] = useUrlState(defaults);
  const codes = [...new Set(pairs.map((one) => one.code))];
  const chosen = codes.includes(pair) ? pair : (codes[0] ?? whole);
  const of = pairs.find((one) => one.code === chosen);
  const nameOf = (code: string) => (code === whole ? t('Results.pairs.all') : words.construct(code));
  return {
    chosen,
    name: nameOf(chosen),
    expectation: of?.expectation ? words.construct(of.expectation) : t('Voice.half.expectation'),
    perception: of?.expectation ? nameOf(chosen) : t('Voice.half.perception'),
    /** Points of a scale lie closer together than an index on 0 to 100. */
    digits: of?.expectation ? 1 : 2,
    select: codes.length > 1 && (
      <Select aria-label={t('Results.dimension')} value={chosen} onChange={(next: string) => setUrl({ pair: next })} popupMatchSelectWidth={false} options={codes.map((code) => ({ value: code, label: nameOf(code) }))} />
    ),
  };
};

const readingOf = ({ gap }: PairInTime) => (!isSure(gap) ? 'unsure' : gap.value < 0 ? 'ahead' : 'kept');

const OverTime = ({ waves }: { waves: WaveInTime[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const isNarrow = useIsNarrow();
  const { wave, group, results } = useShown();
  const where = results.groups.find((one) => one.cut === group.cut && one.code === group.member);
  const choice = usePairChoice(waves.flatMap((one) => one.pairs));
  const { chosen, digits, expectation, perception } = choice;
  const found = useMemo(() => waves.flatMap((one) => one.pairs.filter((pair) => pair.code === chosen).map((pair) => ({ wave: one, pair }))), [waves, chosen]);
  const now = found.find((one) => one.wave.code === wave.code);
  const names = useMemo(() => distinctNames(found.map((one) => one.wave.name), wave.surveyName), [found, wave.surveyName]);
  const lines = useMemo(
    () => expectedOption(names, found.map(({ pair }) => pair), { expectation, perception, gap: t('Results.gap') }, f, digits, isNarrow),
    [names, found, expectation, perception, t, f, digits, isNarrow],
  );
  const gaps = useMemo(
    () =>
      whiskerOption({
        lines: found.map(({ pair }, at) => ({ name: names[at] ?? '', figure: pair.gap, isMain: isSure(pair.gap) && pair.gap.value < 0 })),
        f,
        digits,
        zero: 0,
        valueName: t('Results.gap'),
        isNarrow,
      }),
    [found, names, f, digits, t, isNarrow],
  );
  const table = {
    columns: [
      { title: t('Results.time.wave') },
      { title: t('Results.time.on') },
      { title: t('Results.answers'), number: true },
      { title: expectation, number: true },
      { title: perception, number: true },
      { title: t('Results.gap'), number: true },
      { title: t('Results.interval'), number: true },
      { title: t('Results.pairs.change'), number: true },
    ],
    rows: found.map(({ wave: one, pair }) => [
      one.code === wave.code ? <b key="name">{one.name}</b> : <Link key="name" to={centre.path(resultsPage(one.code))}>{one.name}</Link>,
      f.date(one.on),
      f.number(pair.answers),
      f.number(pair.expected, digits),
      f.number(pair.perceived, digits),
      f.change(pair.gap.value, 'number', digits),
      sayInterval(f, pair.gap, digits),
      pair.change ? `${f.change(pair.change.value, 'number', digits)} (${f.change(pair.change.low, 'number', digits)} – ${f.change(pair.change.high, 'number', digits)})` : '–',
    ]),
  };
  return (
    <Section title={where ? `${t('Results.pairs.title')} · ${where.name ?? where.code}` : t('Results.pairs.title')} extra={choice.select}>
      {now && (
        <p className="results-note">
          {t(`Results.pairs.reading.${readingOf(now.pair)}`, { wave: now.wave.name, gap: f.number(Math.abs(now.pair.gap.value), digits) })}
        </p>
      )}
      <p className="soft results-note">{found.length < 2 ? t('Results.pairs.one') : t('Results.pairs.text')}</p>
      {found.length > 1 && (
        <div className="gap-columns">
          <Chart title={`${t('Results.pairs.title')} · ${choice.name}`} option={lines} height={300} table={table} />
          <Chart title={`${t('Results.gapSizes')} · ${choice.name}`} option={gaps} height={300} table={table} />
        </div>
      )}
    </Section>
  );
};

const ByGroup = ({ groups }: { groups: GroupPairs[] }) => {
  const { t } = useTranslation();
  const [{ by }, setUrl] = useUrlState(defaults);
  const choice = usePairChoice(groups.flatMap((one) => one.pairs));
  const cuts = [...new Set(groups.map((one) => one.cut))];
  const cut = cuts.includes(by) ? by : (cuts[0] ?? '');
  const lines = useMemo(
    () =>
      groups
        .filter((one) => one.cut === cut)
        .flatMap((one) =>
          one.pairs
            .filter((pair) => pair.code === choice.chosen)
            .map((pair) => ({ name: one.name ?? one.code, expectation: pair.expected, perception: pair.perceived, gap: pair.gap, answers: pair.answers })),
        )
        .sort((a, b) => a.gap.value - b.gap.value),
    [groups, cut, choice.chosen],
  );
  if (lines.length === 0) return null;
  return (
    <Section
      title={t('Results.pairs.groups')}
      extra={
        <div className="results-selects">
          {choice.select}
          {cuts.length > 1 && (
            <Select aria-label={t('Results.groups.by')} value={cut} onChange={(next: string) => setUrl({ by: next })} popupMatchSelectWidth={false} options={cuts.map((one) => ({ value: one, label: t(`Results.cut.${one}`) }))} />
          )}
        </div>
      }
    >
      <p className="soft results-note">{t('Results.pairs.groupsText', { expectation: choice.expectation, perception: choice.perception })}</p>
      <PairCharts lines={lines} of={t(`Results.cut.${cut}`)} about={choice.name} digits={choice.digits} />
    </Section>
  );
};
