import { useMemo } from 'react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { whiskerOption } from './charts';
import { PlainTable } from './PlainTable';
import { sayInterval, sayP } from './reading';
import { useShown } from './shown';
import type { NonResponseCut, WaveResult } from './types';

const defaults = { missing: '' };

/** Groups that differ by less answered alike. */
const differs = 0.05;

/** Whether those who answered are like those who were asked, and those who answered late like those who answered soon. */
export const NonResponse = () => {
  const { results } = useShown();
  const { nonResponse, late } = results.result;
  const [first] = nonResponse.toSorted((a, b) => a.p - b.p);
  return (
    <>
      {first && <Asked cuts={nonResponse} first={first} />}
      {late && <Late late={late} />}
    </>
  );
};

const useFigureName = () => {
  const { t } = useTranslation();
  const { words } = useShown();
  return ({ code, measure }: { code: string; measure: NonResponseCut['weighted'][number]['measure'] }) => (measure ? `${t(`Results.headline.${measure}`)} · ${code} (${t('Results.kind.mean')})` : words.construct(code));
};

/** First that by which answers differ most surely. */
const Asked = ({ cuts, first }: { cuts: NonResponseCut[]; first: NonResponseCut }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const nameOf = useFigureName();
  const [{ missing }, setUrl] = useUrlState(defaults);
  const chosen = cuts.find((one) => one.cut === missing) ?? first;
  const named = useMemo(() => chosen.groups.map((group) => ({ ...group, shown: group.name ?? group.member ?? t('Results.nonResponse.others') })), [chosen, t]);
  const option = useMemo(
    () =>
      whiskerOption({
        lines: named.map(({ shown, rate }) => ({ name: shown, figure: { value: rate.value * 100, low: rate.low == null ? null : rate.low * 100, high: rate.high == null ? null : rate.high * 100 } })),
        f,
        digits: 1,
        valueName: t('Results.response'),
        isNarrow,
      }),
    [named, f, t, isNarrow],
  );
  const [asked, answered] = [named.reduce((sum, one) => sum + one.asked, 0), named.reduce((sum, one) => sum + one.answered, 0)];
  const cutName = t(`Results.cut.${chosen.cut}`);
  return (
    <Section
      title={t('Results.nonResponse.title')}
      extra={
        cuts.length > 1 && (
          <Select aria-label={t('Results.groups.by')} value={chosen.cut} onChange={(next: string) => setUrl({ missing: next })} popupMatchSelectWidth={false} options={cuts.map((one) => ({ value: one.cut, label: t(`Results.cut.${one.cut}`) }))} />
        )
      }
    >
      <p className="results-note">
        {chosen.p < differs ? t('Results.nonResponse.differ', { cut: cutName, p: sayP(chosen.p) }) : t('Results.nonResponse.alike', { cut: cutName, p: sayP(chosen.p) })}
        <span className="soft"> {t('Results.nonResponse.test', { square: f.number(chosen.chiSquare, 1), freedom: f.number(chosen.freedom) })}</span>
      </p>
      <Chart
        title={`${t('Results.response')} · ${cutName}`}
        option={option}
        height={44 + named.length * 44}
        table={{
          columns: [
            { title: cutName },
            { title: t('Results.nonResponse.asked'), number: true },
            { title: t('Results.nonResponse.shareAsked'), number: true },
            { title: t('Results.nonResponse.shareAnswered'), number: true },
            { title: t('Results.response'), number: true },
            { title: t('Results.interval'), number: true },
          ],
          rows: named.map((one) => [
            one.shown,
            f.number(one.asked),
            f.percent(asked ? one.asked / asked : null),
            f.percent(answered ? one.answered / answered : null),
            f.percent(one.rate.value),
            `${f.percent(one.rate.low)} – ${f.percent(one.rate.high)}`,
          ]),
        }}
      />
      {chosen.weighted.length > 0 && (
        <>
          <p className="results-note">{t('Results.nonResponse.weightedText', { cut: cutName, effect: f.number(chosen.designEffect, 2) })}</p>
          <PlainTable
            label={t('Results.nonResponse.weighted')}
            columns={[
              { title: t('Results.figure') },
              { title: t('Results.nonResponse.plain'), number: true },
              { title: t('Results.interval'), number: true },
              { title: t('Results.nonResponse.weighted'), number: true },
              { title: t('Results.interval'), number: true },
              { title: t('Results.groups.difference'), number: true },
            ]}
            rows={chosen.weighted.map((figure) => {
              const digits = figure.measure ? 2 : 1;
              return [
                nameOf(figure),
                f.number(figure.plain.value, digits),
                sayInterval(f, figure.plain, digits),
                <b key="weighted">{f.number(figure.weighted.value, digits)}</b>,
                sayInterval(f, figure.weighted, digits),
                f.change(figure.weighted.value - figure.plain.value, 'number', digits),
              ];
            })}
          />
        </>
      )}
    </Section>
  );
};

const Late = ({ late }: { late: NonNullable<WaveResult['late']> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const nameOf = useFigureName();
  const isDifferent = late.figures.some((figure) => figure.p != null && figure.p < differs);
  return (
    <Section title={t('Results.late.title')}>
      <p className="results-note">
        {isDifferent ? t('Results.late.differ') : t('Results.late.alike')} <span className="soft">{t('Results.late.text', { until: f.date(late.until), early: f.number(late.early), late: f.number(late.late) })}</span>
      </p>
      <PlainTable
        label={t('Results.late.title')}
        columns={[
          { title: t('Results.figure') },
          { title: t('Results.late.early'), number: true },
          { title: t('Results.late.late'), number: true },
          { title: t('Results.groups.difference'), number: true },
          { title: t('Results.interval'), number: true },
          { title: t('Results.groups.p'), number: true },
        ]}
        rows={late.figures.map((figure) => {
          const digits = figure.measure ? 2 : 1;
          return [
            nameOf(figure),
            f.number(figure.early.value, digits),
            f.number(figure.late.value, digits),
            f.change(figure.difference.value, 'number', digits),
            sayInterval(f, figure.difference, digits),
            sayP(figure.p),
          ];
        })}
      />
    </Section>
  );
};
