import { useMemo } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { trendOption, whiskerOption } from './charts';
import { Expectations } from './Expectations';
import { PlainTable } from './PlainTable';
import { distinctNames, figureIn, inOrder, mainConstruct, sayInterval, sayP } from './reading';
import { useShown } from './shown';
import type { ComparedFigure, WaveInTime } from './types';
import { resultsPage, useBenchmarks, useHistory } from './useResults';

const defaults = { cut: '', by: '', what: '' };

/** Wave by wave, and groups against the rest. */
export const Compare = () => {
  const { wave, madeAt, group } = useShown();
  const history = useHistory(wave.code, group, madeAt);
  return (
    <>
      <PageState query={history}>
        {(waves) => (
          <>
            <OverTime waves={waves} />
            <Expectations waves={waves} />
          </>
        )}
      </PageState>
      <GroupsAgainstRest />
    </>
  );
};

const OverTime = ({ waves }: { waves: WaveInTime[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const isNarrow = useIsNarrow();
  const { words, results, wave, group } = useShown();
  const benchmarks = useBenchmarks();
  const [{ what }, setUrl] = useUrlState(defaults);
  const { model } = results.result;
  const choices = useMemo(
    () => [
      ...[...new Set(waves.flatMap((one) => one.indices.map((index) => index.construct)))].map((code) => ({ key: code, name: words.construct(code) })),
      ...[...new Map(waves.flatMap((one) => one.measures.map((measure) => [measure.field, measure.measure] as const)))].map(([field, measure]) => ({ key: field, name: t(`Results.headline.${measure}`) })),
    ],
    [waves, words, t],
  );
  const chosen = choices.find((one) => one.key === what) ?? choices.find((one) => model && one.key === mainConstruct(model)) ?? choices[0];
  const found = useMemo(() => waves.map((one) => (chosen ? figureIn(one, chosen.key) : null)), [waves, chosen]);
  const marks = useMemo(() => (benchmarks.data ?? []).filter((mark) => mark.construct === chosen?.key).map(({ name, value }) => ({ name, value })), [benchmarks.data, chosen]);
  const option = useMemo(
    () => trendOption(distinctNames(waves.map((one) => one.name), wave.surveyName), [{ name: chosen?.name ?? '', figures: found.map((one) => one?.figure ?? null) }], marks, f, isNarrow),
    [waves, wave.surveyName, chosen, found, marks, f, isNarrow],
  );
  if (waves.length < 2 || !chosen)
    return (
      <Section title={t('Results.time.title')}>
        <p className="soft">{t('Results.time.one')}</p>
      </Section>
    );
  const where = results.groups.find((one) => one.cut === group.cut && one.code === group.member);
  return (
    <Section
      title={where ? `${t('Results.time.title')} · ${where.name ?? where.code}` : t('Results.time.title')}
      extra={
        choices.length > 1 && (
          <Select aria-label={t('Results.figure')} value={chosen.key} onChange={(next: string) => setUrl({ what: next })} popupMatchSelectWidth={false} options={choices.map(({ key, name }) => ({ value: key, label: name }))} />
        )
      }
    >
      <p className="soft results-note">{t('Results.time.text')}</p>
      <Chart
        title={`${t('Results.time.title')} · ${chosen.name}`}
        option={option}
        height={280}
        table={{
          columns: [
            { title: t('Results.time.wave') },
            { title: t('Results.time.on') },
            { title: t('Results.answers'), number: true },
            { title: chosen.name, number: true },
            { title: t('Results.interval'), number: true },
            { title: t('Results.time.change'), number: true },
          ],
          rows: waves.map((one, at) => {
            const own = found[at];
            return [
              one.code === wave.code ? <b key="name">{one.name}</b> : <Link key="name" to={centre.path(resultsPage(one.code))}>{one.name}</Link>,
              f.date(one.on),
              f.number(one.answers),
              f.number(own?.figure.value, 1),
              own ? sayInterval(f, own.figure, 1) : '–',
              own?.change ? `${f.change(own.change.value)} (${f.change(own.change.low)} – ${f.change(own.change.high)})` : '–',
            ];
          }),
        }}
      />
    </Section>
  );
};

const GroupsAgainstRest = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const { results, words, group } = useShown();
  const [{ by, what }, setUrl] = useUrlState(defaults);
  const { compared, model } = results.result;
  const cuts = [...new Set(compared.map((one) => one.cut))];
  const cut = cuts.includes(by) ? by : (cuts[0] ?? '');
  const figures = useMemo(() => compared.find((one) => one.cut === cut)?.figures ?? [], [compared, cut]);
  const order = model && !model.refused ? inOrder(model) : [];
  const chosen = figures.some((figure) => figure.code === what) ? what : ((model && mainConstruct(model)) ?? figures[0]?.code ?? '');
  const nameOfFigure = (figure: ComparedFigure) => (figure.measure ? t(`Results.headline.${figure.measure}`) : words.construct(figure.code));
  const digits = figures.find((figure) => figure.code === chosen)?.measure ? 2 : 1;
  const lines = useMemo(
    () =>
      compared
        .filter((one) => one.cut === cut)
        .flatMap((one) => {
          const figure = one.figures.find((other) => other.code === chosen);
          const name = results.groups.find((other) => other.cut === one.cut && other.code === one.member)?.name ?? one.member;
          return figure ? [{ name, answers: one.answers, figure }] : [];
        })
        .sort((a, b) => b.figure.difference.value - a.figure.difference.value),
    [compared, cut, chosen, results.groups],
  );
  const option = useMemo(
    () =>
      whiskerOption({
        lines: lines.map(({ name, figure }) => ({ name, figure: figure.difference, isMain: figure.p != null && figure.p < 0.05 })),
        f,
        digits,
        zero: 0,
        valueName: t('Results.groups.difference'),
        isNarrow,
      }),
    [lines, f, digits, t, isNarrow],
  );
  const table = {
    columns: [
      { title: t('Results.group') },
      { title: t('Results.answers'), number: true },
      { title: t('Results.groups.inGroup'), number: true },
      { title: t('Results.groups.inRest'), number: true },
      { title: t('Results.groups.difference'), number: true },
      { title: t('Results.interval'), number: true },
      { title: t('Results.groups.p'), number: true },
    ],
    rows: lines.map(({ name, answers, figure }) => [
      name,
      f.number(answers),
      f.number(figure.group.value, digits),
      f.number(figure.rest.value, digits),
      f.change(figure.difference.value, 'number', digits),
      sayInterval(f, figure.difference, digits),
      sayP(figure.p),
    ]),
  };
  return (
    <Section
      title={t('Results.groups.title')}
      extra={
        cuts.length > 0 && (
          <div className="results-selects">
            <Select aria-label={t('Results.groups.by')} value={cut} onChange={(next: string) => setUrl({ by: next })} popupMatchSelectWidth={false} options={cuts.map((one) => ({ value: one, label: t(`Results.cut.${one}`) }))} />
            <Select
              aria-label={t('Results.figure')}
              value={chosen}
              onChange={(next: string) => setUrl({ what: next })}
              popupMatchSelectWidth={false}
              options={figures.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)).map((figure) => ({ value: figure.code, label: nameOfFigure(figure) }))}
            />
          </div>
        )
      }
    >
      {lines.length === 0 ? (
        <Nothing title={group.cut ? t('Results.groups.ofWhole') : t('Results.groups.none')}>{group.cut ? undefined : t('Results.groups.noneText')}</Nothing>
      ) : (
        <>
          <p className="soft results-note">{t('Results.groups.text')}</p>
          <Chart title={t('Results.groups.title')} option={option} height={50 + lines.length * 48} table={table} />
          <PlainTable label={t('Results.groups.title')} {...table} />
        </>
      )}
    </Section>
  );
};
