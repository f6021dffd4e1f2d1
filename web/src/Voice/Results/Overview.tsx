import { useMemo } from 'react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { FollowUpSection } from '../FollowUps/FollowUpSection';
import { Answer } from './Answer';
import { BenchmarkEditor } from './BenchmarkEditor';
import { whiskerOption } from './charts';
import { MeasuresSection } from './MeasuresSection';
import { inOrder, mainConstruct, sayInterval } from './reading';
import { Refused } from './Refused';
import { NonResponse } from './NonResponse';
import { ResponseSection } from './ResponseSection';
import { useShown } from './shown';
import { useBenchmarks } from './useResults';

/** The answer, then the figures that it rests on. */
export const Overview = () => {
  const { t } = useTranslation();
  const { wave, results, group } = useShown();
  const { model } = results.result;
  return (
    <>
      <Answer />
      {model?.refused && <Refused model={model} />}
      {model && model.reversed.length > 0 && <Alert className="gap-below" type="warning" showIcon title={t('Results.reversed', { codes: model.reversed.join(', ') })} />}
      {model?.constructs.some((one) => one.index) && <IndexSection />}
      <MeasuresSection />
      {!group.cut && <FollowUpSection wave={wave.code} />}
      <ResponseSection />
      {!group.cut && <NonResponse />}
    </>
  );
};

const IndexSection = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const { results, words } = useShown();
  const benchmarks = useBenchmarks();
  const { model } = results.result;
  const lines = useMemo(
    () =>
      (model ? inOrder(model) : []).flatMap((code) => {
        const index = model?.constructs.find((one) => one.code === code)?.index;
        return index ? [{ code, name: words.construct(code), figure: index, isMain: model && code === mainConstruct(model) }] : [];
      }),
    [model, words],
  );
  const lined = useMemo(
    () => (benchmarks.data ?? []).flatMap((mark) => lines.flatMap((line, at) => (line.code === mark.construct ? [{ line: at, mark: { name: mark.name, value: mark.value }, benchmark: mark }] : []))),
    [benchmarks.data, lines],
  );
  const option = useMemo(
    () => whiskerOption({ lines: lines.map((line) => ({ ...line, isMain: line.isMain === true })), f, marks: lined, valueName: t('Results.index'), isNarrow }),
    [lines, f, lined, t, isNarrow],
  );
  return (
    <Section title={t('Results.indices')} extra={<BenchmarkEditor constructs={lines.map(({ code, name }) => ({ code, name }))} />}>
      <p className="soft results-note">{t('Results.indicesText')}</p>
      <Chart
        title={t('Results.indices')}
        option={option}
        height={44 + lines.length * 52}
        table={{
          columns: [
            { title: t('Results.construct') },
            { title: t('Results.index'), number: true },
            { title: t('Results.interval'), number: true },
            { title: t('Results.benchmarks') },
          ],
          rows: lines.map(({ code, name, figure }) => [
            name,
            f.number(figure.value, 1),
            sayInterval(f, figure, 1),
            lined
              .filter(({ benchmark }) => benchmark.construct === code)
              .map(({ benchmark }) => `${benchmark.name} ${f.number(benchmark.value, 1)}`)
              .join('; ') || '–',
          ]),
        }}
      />
      {lined.length > 0 && (
        <ul className="benchmark-sources">
          {lined.map(({ benchmark }) => (
            <li key={benchmark.id}>
              <b>{benchmark.name}</b> · {words.construct(benchmark.construct)} {f.number(benchmark.value, 1)} · {t(`Results.benchmark.kind.${benchmark.kind}`)} · {benchmark.source}, {f.date(benchmark.on)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
