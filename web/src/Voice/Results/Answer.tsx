import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { verdicts } from './quality';
import { advice, direction, figureIn, mainConstruct, sayInterval, withBefore } from './reading';
import { useShown } from './shown';
import type { Driver, Estimated, MeasureResult } from './types';
import { useHistory } from './useResults';

/** Are they content, and what is to be changed first. */
export const Answer = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const { results, words, wave, group, madeAt } = useShown();
  const { result } = results;
  const { model } = result;
  const main = model ? mainConstruct(model) : undefined;
  const index = model?.constructs.find((one) => one.code === main)?.index;
  const history = useHistory(wave.code, group, madeAt);
  const { now, before } = withBefore(history.data ?? [], wave.code);
  const { first, isOfMap, kept } = model && main ? advice(model, main) : { first: [], isOfMap: false, kept: undefined };
  const headline = index ? null : headlineOf(result.measures);
  const asked = index ? main : headline?.field;
  const change = now && asked ? figureIn(now, asked)?.change : null;
  const says = (driver: Driver) => ({ points: f.number(driver.importance.value * 10, 1), performance: f.number(driver.performance, 0) });
  return (
    <section className="sheet answer" aria-label={t('Results.tab.answer')}>
      <div className="answer-main">
        {main && index && (
          <Figure name={t('Results.indexOf', { name: words.construct(main) })} value={f.number(index.value, 1)} interval={sayInterval(f, index)}>
            {before && change && <Change change={change} before={before.name} />}
          </Figure>
        )}
        {headline && (
          <Figure
            name={t(`Results.headline.${headline.measure}`)}
            value={sayMeasure(f, headline)}
            interval={headline.interval && sayInterval(headline.isShare ? { ...f, number: (value, digits) => f.percent(value, digits) } : f, headline.interval)}
          >
            {before && change && <Change change={change} before={before.name} />}
          </Figure>
        )}
        <dl className="answer-facts">
          <div>
            <dt>{t('Results.answers')}</dt>
            <dd>{f.number(result.answers)}</dd>
          </div>
          {wave.responseRate != null && !group.cut && (
            <div>
              <dt>{t('Results.response')}</dt>
              <dd>{f.percent(wave.responseRate)}</dd>
            </div>
          )}
          {result.measures
            .filter((measure) => measure.field !== headline?.field)
            .map((measure) => (
              <MeasureFact key={measure.field} measure={measure} />
            ))}
        </dl>
      </div>
      {model && !model.refused && main && index && (
        <div className="answer-advice">
          <h2>{t('Results.first')}</h2>
          {first.length === 0 ? (
            <p>{t('Results.noLever', { name: words.construct(main) })}</p>
          ) : (
            <ol>
              {first.map((driver) => (
                <li key={driver.driver}>
                  <b>{words.construct(driver.driver)}</b>
                  {t('Results.lever', { ...says(driver), target: words.construct(main) })}
                </li>
              ))}
            </ol>
          )}
          {kept && main && <p>{t('Results.kept', { name: words.construct(kept.driver), target: words.construct(main), performance: f.number(kept.performance, 0) })}</p>}
          {first.length > 0 && <p className="soft">{isOfMap ? t('Results.firstOfMap') : t('Results.firstByGain')}</p>}
          <QualityLine />
        </div>
      )}
    </section>
  );
};

/** Whether what the page says can be relied on; which figures say so is one click away. */
const QualityLine = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const { results, survey, isReport } = useShown();
  const [, setUrl] = useUrlState({ tab: 'answer' });
  const { model } = results.result;
  if (!model?.quality || isReport) return null;
  const found = verdicts(model, (code) => survey.constructs.some((one) => one.code === code && one.formative));
  const held = found.filter((one) => one.failed === 0).length;
  return (
    <p className="answer-quality">
      <a
        href="?tab=quality"
        onClick={(event) => {
          event.preventDefault();
          setUrl({ tab: 'quality' }, { replace: false });
        }}
      >
        {t('Results.quality.line', { held: f.number(held), of: f.number(found.length) })}
      </a>
    </p>
  );
};

const Figure = ({ name, value, interval, children }: { name: string; value: string; interval?: string | null; children?: React.ReactNode }) => {
  const { t } = useTranslation();
  return (
    <div className="answer-figure">
      <div className="answer-name">{name}</div>
      <div className="answer-value">{value}</div>
      {interval && <div className="soft">{t('Results.within', { interval })}</div>}
      {children}
    </div>
  );
};

const Change = ({ change, before }: { change: Estimated; before: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const way = direction(change);
  return (
    <div className={`answer-change answer-${way}`}>
      {way === 'up' && <ArrowUpOutlined aria-hidden />}
      {way === 'down' && <ArrowDownOutlined aria-hidden />}
      <span>
        {t(`Results.change.${way}`, { change: f.change(change.value), interval: `${f.change(change.low)} – ${f.change(change.high)}`, before })}
      </span>
    </div>
  );
};

interface Headline {
  measure: MeasureResult['measure'];
  field: string;
  value: number;
  interval: Estimated;
  isShare: boolean;
}

/** Without an index, the first metric that was asked is the answer. */
const headlineOf = (measures: MeasureResult[]): Headline | null => {
  const order: MeasureResult['measure'][] = ['satisfaction', 'recommendation', 'resolved', 'effort'];
  const found = order.map((measure) => measures.find((one) => one.measure === measure)).find((one) => one !== undefined);
  const figure = found?.measure === 'effort' ? found.mean : (found?.net ?? found?.share);
  if (!found || !figure) return null;
  return { measure: found.measure, field: found.field, value: figure.value, interval: figure, isShare: found.measure === 'satisfaction' || found.measure === 'resolved' };
};

const sayMeasure = (f: ReturnType<typeof useFormats>, { value, isShare }: Headline) => (isShare ? f.percent(value) : f.number(value, 1));

const MeasureFact = ({ measure }: { measure: MeasureResult }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const text = measure.net ? f.change(measure.net.value, 'number', 0) : measure.measure === 'effort' ? f.number(measure.mean?.value, 1) : f.percent(measure.share?.value);
  return (
    <div>
      <dt>{t(`Results.headline.${measure.measure}`)}</dt>
      <dd>{text}</dd>
    </div>
  );
};
