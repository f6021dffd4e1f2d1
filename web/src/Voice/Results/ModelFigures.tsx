import { useMemo } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { Loading } from '../../common/PageState';
import { useFormats } from '../../common/useFormats';
import { Diagram, type DiagramConstruct, type PathLabel } from '../Model/Diagram';
import { savePng, saveSvg, svgUrl } from '../Model/diagramSvg';
import { pathId } from '../../common/layout';
import { useDiagramSvg } from '../Model/useDiagramSvg';
import type { Path } from '../types';
import '../Model/Model.css';
import { PlainTable } from './PlainTable';
import { inOrder, isSure, sayInterval, sayP } from './reading';
import { Refused } from './Refused';
import { useShown } from './shown';

const noPaths: Path[] = [];

/** The path model with what the wave found: coefficients, explained variance, and how well each construct is measured. */
export const ModelFigures = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const { results, survey, words, wave, isReport } = useShown();
  const { model } = results.result;
  const drawn = useMemo<DiagramConstruct[]>(
    () =>
      (model?.constructs ?? []).map((one) => ({
        code: one.code,
        name: words.construct(one.code),
        formative: survey.constructs.find(({ code }) => code === one.code)?.formative === true,
        indicators: one.indicators.map(({ field }) => field),
        facts: [one.index && t('Results.model.indexIs', { value: f.number(one.index.value, 1) }), one.r2 != null && `R² ${f.number(one.r2, 2)}`].filter(Boolean).join(' · '),
      })),
    [model, survey, words, f, t],
  );
  const labels = useMemo<Record<string, PathLabel>>(
    () => Object.fromEntries((model?.paths ?? []).map((path) => [pathId(path), { text: f.number(path.coefficient.value, 2), isFaint: !isSure(path.coefficient) }])),
    [model, f],
  );
  const title = `${wave.name} · ${t('Results.model.title')}`;
  const svg = useDiagramSvg(title, drawn, model?.paths ?? noPaths, labels, isReport ? 'DOWN' : 'RIGHT');
  if (!model) return null;
  if (model.refused) return <Refused model={model} />;
  const ordered = inOrder(model).flatMap((code) => model.constructs.filter((one) => one.code === code));
  return (
    <>
      <Section title={t('Results.model.title')} extra={<span className="soft">{t('Results.model.text')}</span>}>
        {isReport ? (
          svg ? <img className="model-picture" src={svgUrl(svg)} alt={title} /> : <Loading />
        ) : (
          <>
            <div className="chart-tools">
              {(['SVG', 'PNG'] as const).map((format) => (
                <Button
                  key={format}
                  type="text"
                  size="small"
                  icon={<DownloadOutlined />}
                  disabled={svg === null}
                  aria-label={t('Results.model.save', { format })}
                  onClick={() => svg && (format === 'SVG' ? saveSvg(svg, title) : void savePng(svg, title))}
                >
                  {format}
                </Button>
              ))}
            </div>
            <Diagram constructs={drawn} paths={model.paths} readOnly labels={labels} />
          </>
        )}
        <p className="soft results-note">
          {t('Results.model.rows', { count: model.rows, number: f.number(model.rows) })} · {t('Results.model.resamples', { number: f.number(model.resamples) })}
        </p>
      </Section>
      <Section title={t('Results.model.paths')} flush>
        <PlainTable
          label={t('Results.model.paths')}
          columns={[
            { title: t('Results.model.from') },
            { title: t('Results.model.to') },
            { title: t('Results.model.coefficient'), number: true },
            { title: t('Results.interval'), number: true },
            { title: 'p', number: true },
            { title: 'f²', number: true },
          ]}
          rows={model.paths.map((path) => [
            words.construct(path.from),
            words.construct(path.to),
            f.number(path.coefficient.value, 3),
            sayInterval(f, path.coefficient, 3),
            sayP(path.p),
            f.number(path.f2, 3),
          ])}
        />
      </Section>
      <Section title={t('Results.model.indicators')} flush>
        <PlainTable
          label={t('Results.model.indicators')}
          columns={[
            { title: t('Results.construct') },
            { title: t('Results.question') },
            { title: t('Results.model.weight'), number: true },
            { title: t('Results.model.loading'), number: true },
            { title: t('Results.performance'), number: true },
          ]}
          rows={ordered.flatMap((one) =>
            one.indicators.map((indicator) => [
              words.construct(one.code),
              `${indicator.field} ${words.fieldShort(indicator.field)}`,
              f.number(indicator.weight, 3),
              f.number(indicator.loading, 3),
              f.number(indicator.performance, 1),
            ]),
          )}
        />
      </Section>
    </>
  );
};
