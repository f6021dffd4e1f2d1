import type { ReactNode } from 'react';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { PlainTable } from './PlainTable';
import { isHigh, isLow, thresholds, verdicts } from './quality';
import { inOrder } from './reading';
import { Refused } from './Refused';
import { useShown } from './shown';
import type { Model, Quality as Found } from './types';

/** Whether the questions measure what they are meant to, and whether the model fits and predicts. */
export const Quality = () => {
  const { t } = useTranslation();
  const { results } = useShown();
  const { model } = results.result;
  if (!model) return null;
  if (model.refused) return <Refused model={model} />;
  if (!model.quality)
    return (
      <Section title={t('Results.quality.title')}>
        <p className="soft">{t('Results.quality.older')}</p>
      </Section>
    );
  return (
    <>
      <Summary model={model} />
      <Basis model={model} quality={model.quality} />
      <Constructs model={model} />
      <ToldApart model={model} quality={model.quality} />
      <Inflation model={model} />
      <Fit quality={model.quality} />
      <Predicted quality={model.quality} />
    </>
  );
};

/** A figure that fails its threshold, marked for those who do not see colours too. */
const Failing = ({ fails, children }: { fails: boolean; children: ReactNode }) => {
  const { t } = useTranslation();
  if (!fails) return children;
  return (
    <span className="fails">
      <WarningOutlined aria-label={t('Results.quality.fails')} /> {children}
    </span>
  );
};

const Summary = ({ model }: { model: Model }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { survey } = useShown();
  const found = verdicts(model, (code) => survey.constructs.some((one) => one.code === code && one.formative));
  return (
    <Section title={t('Results.quality.title')} flush>
      <PlainTable
        label={t('Results.quality.title')}
        columns={[{ title: t('Results.quality.check') }, { title: t('Results.quality.verdict') }, { title: t('Results.quality.meaning') }, { title: t('Results.quality.source') }]}
        rows={found.map(({ check, of, failed }) => [
          <b key="check">{t(`Results.quality.name.${check}`)}</b>,
          failed === 0 ? (
            <span key="verdict" className="holds">
              <CheckCircleOutlined aria-hidden /> {t('Results.quality.holds')}
            </span>
          ) : (
            <Failing key="verdict" fails>
              {t('Results.quality.failed', { failed: f.number(failed), of: f.number(of) })}
            </Failing>
          ),
          t(`Results.quality.reading.${check}`),
          <span key="source" className="soft">{thresholds[check].source}</span>,
        ])}
      />
    </Section>
  );
};

/** Which answers the figures are of, and what was done where some were missing. */
const Basis = ({ model, quality }: { model: Model; quality: Found }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { weighting } = useShown().results.result;
  return (
    <Section title={t('Results.quality.basis')}>
      <p className="results-note">
        {t('Results.quality.rows', { rows: f.number(model.rows), resamples: f.number(model.resamples) })}{' '}
        {quality.leftOut > 0 && <>{t('Results.quality.leftOut', { rows: f.number(quality.leftOut) })} </>}
        {quality.gaps === 0 ? t('Results.quality.complete') : t(`Results.quality.treatment.${quality.treatment}`, { rows: f.number(quality.gaps), missing: f.number(quality.missing) })}{' '}
        {weighting ? t('Results.quality.weighted', { effect: f.number(weighting.designEffect, 2), effective: f.number(weighting.effective) }) : t('Results.quality.unweighted')}
      </p>
    </Section>
  );
};

const Constructs = ({ model }: { model: Model }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words, survey } = useShown();
  const ordered = inOrder(model).flatMap((code) => model.constructs.filter((one) => one.code === code));
  const least = thresholds.reliability.value;
  return (
    <Section title={t('Results.quality.constructs')} flush>
      <PlainTable
        label={t('Results.quality.constructs')}
        columns={[{ title: t('Results.construct') }, { title: t('Results.model.alpha'), number: true }, { title: 'ρA', number: true }, { title: 'ρC', number: true }, { title: 'AVE', number: true }, { title: t('Results.quality.note') }]}
        rows={ordered.map((one) => {
          const isFormative = survey.constructs.some(({ code, formative }) => code === one.code && formative);
          const isMeasured = one.indicators.length > 1 && !isFormative;
          const marked = (value: number | null | undefined, lowest: number) => (isMeasured ? <Failing fails={isLow(value, lowest)}>{f.number(value, 3)}</Failing> : '–');
          return [
            words.construct(one.code),
            marked(one.alpha, least),
            marked(one.rhoA, least),
            marked(one.rhoC, least),
            marked(one.ave, thresholds.ave.value),
            <span key="note" className="soft">{isFormative ? t('Results.quality.formative') : one.indicators.length > 1 ? '' : t('Results.quality.single')}</span>,
          ];
        })}
      />
    </Section>
  );
};

/** HTMT above the diagonal; square roots of AVE on it and correlations below, as Fornell and Larcker have them. */
const ToldApart = ({ model, quality }: { model: Model; quality: Found }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words } = useShown();
  const order = inOrder(model);
  const pairOf = (a: string, b: string) => quality.pairs.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
  const roots = Object.fromEntries(model.constructs.map((one) => [one.code, one.indicators.length > 1 && one.ave != null ? Math.sqrt(one.ave) : null]));
  return (
    <Section title={t('Results.quality.apart')} flush>
      <p className="soft results-note sheet-note">{t('Results.quality.apartText')}</p>
      <PlainTable
        label={t('Results.quality.apart')}
        columns={[{ title: t('Results.construct') }, ...order.map((code) => ({ title: words.construct(code), number: true }))]}
        rows={order.map((row, down) => [
          words.construct(row),
          ...order.map((column, across) => {
            const pair = pairOf(row, column);
            if (row === column) return <b key={column}>{f.number(roots[row], 2)}</b>;
            if (!pair) return '–';
            if (across > down) return <Failing key={column} fails={isHigh(pair.htmt == null ? null : Math.abs(pair.htmt), thresholds.htmt.value)}>{f.number(pair.htmt, 2)}</Failing>;
            const isMixed = [roots[row], roots[column]].some((root) => root != null && root <= Math.abs(pair.correlation));
            return <Failing key={column} fails={isMixed}>{f.number(pair.correlation, 2)}</Failing>;
          }),
        ])}
      />
    </Section>
  );
};

const Inflation = ({ model }: { model: Model }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words } = useShown();
  const vif = (value: number | null | undefined) => <Failing fails={isHigh(value, thresholds.outerVif.value)}>{f.number(value, 2)}</Failing>;
  const inner = model.paths.filter((path) => path.vif != null);
  const outer = model.constructs.flatMap((one) => one.indicators.filter((indicator) => indicator.vif != null).map((indicator) => ({ construct: one.code, ...indicator })));
  if (inner.length + outer.length === 0) return null;
  return (
    <Section title={t('Results.quality.inflation')}>
      <div className="gap-columns">
        {inner.length > 0 && (
          <PlainTable
            label={t('Results.quality.name.innerVif')}
            columns={[{ title: t('Results.model.from') }, { title: t('Results.model.to') }, { title: 'VIF', number: true }]}
            rows={inner.map((path) => [words.construct(path.from), words.construct(path.to), vif(path.vif)])}
          />
        )}
        {outer.length > 0 && (
          <PlainTable
            label={t('Results.quality.name.outerVif')}
            columns={[{ title: t('Results.construct') }, { title: t('Results.question') }, { title: 'VIF', number: true }]}
            rows={outer.map((indicator) => [words.construct(indicator.construct), `${indicator.field} ${words.fieldShort(indicator.field)}`, vif(indicator.vif)])}
          />
        )}
      </div>
    </Section>
  );
};

const Fit = ({ quality }: { quality: Found }) => {
  const { t } = useTranslation();
  const f = useFormats();
  if (!quality.fit) return null;
  const { srmr, srmrSaturated, dUls, dg } = quality.fit;
  return (
    <Section title={t('Results.quality.fit')} flush>
      <PlainTable
        label={t('Results.quality.fit')}
        columns={[{ title: t('Results.figure') }, { title: t('Results.value'), number: true }, { title: t('Results.quality.meaning') }]}
        rows={[
          ['SRMR', <Failing key="srmr" fails={isHigh(srmr, thresholds.srmr.value)}>{f.number(srmr, 3)}</Failing>, t('Results.quality.reading.srmr')],
          [t('Results.quality.saturated'), f.number(srmrSaturated, 3), t('Results.quality.saturatedText')],
          ['d_ULS', f.number(dUls, 3), t('Results.quality.distance')],
          ['d_G', f.number(dg, 3), t('Results.quality.distance')],
        ]}
      />
    </Section>
  );
};

const Predicted = ({ quality }: { quality: Found }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words } = useShown();
  if (quality.predicted.length === 0) return null;
  return (
    <Section title={t('Results.quality.predicted')} flush>
      <p className="soft results-note sheet-note">{t('Results.quality.predictedText', { folds: f.number(quality.folds) })}</p>
      <PlainTable
        label={t('Results.quality.predicted')}
        columns={[
          { title: t('Results.construct') },
          { title: t('Results.question') },
          { title: 'Q²', number: true },
          { title: 'RMSE', number: true },
          { title: t('Results.quality.linearRmse'), number: true },
          { title: 'MAE', number: true },
          { title: t('Results.quality.linearMae'), number: true },
        ]}
        rows={quality.predicted.map((item) => [
          words.construct(item.construct),
          `${item.field} ${words.fieldShort(item.field)}`,
          <Failing key="q2" fails={item.q2 != null && item.q2 <= thresholds.q2.value}>{f.number(item.q2, 3)}</Failing>,
          <Failing key="rmse" fails={item.linearRmse != null && item.rmse > item.linearRmse}>{f.number(item.rmse, 3)}</Failing>,
          f.number(item.linearRmse, 3),
          f.number(item.mae, 3),
          f.number(item.linearMae, 3),
        ])}
      />
    </Section>
  );
};
