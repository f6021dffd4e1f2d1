import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { sayValue } from '../format';
import { Delta, Immature, TargetMark } from '../Judged';
import { sayRange } from '../period';
import type { MetricAnswer, MetricInfo } from '../types';
import { useCompared } from './useCompared';

interface Props {
  answer: MetricAnswer;
  metric: MetricInfo;
}

/** The value for the whole period, what it is made of, and how it stands. */
export const Answer = ({ answer, metric }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const compared = useCompared()(answer);
  const row = answer.metrics[0]?.rows[0];
  const value = row?.value ?? null;
  return (
    <div className="answer">
      <div className="soft">{sayRange(answer.from, answer.to, f.locale)}</div>
      <div className="answer-value">
        {sayValue(f, metric.unit, value, 2)}
        {row?.immature && <Immature />}
      </div>
      {value == null ? (
        <p className="soft">{t('Facts.nothing.noDenominator')}</p>
      ) : (
        row?.denominator != null && (
          <div className="answer-made">
            {metric.needs.includes('surveys')
              ? t('Facts.metric.ofAnswers', { count: row.denominator })
              : metric.kind === 'quantile'
                ? t('Facts.today.desk.of', { count: row.denominator })
                : t('Facts.metric.made', { numerator: f.number(row.numerator), denominator: f.number(row.denominator) })}
          </div>
        )
      )}
      {row && compared && (
        <div>
          <Delta unit={metric.unit} better={metric.direction} value={value} base={row.compare?.value ?? null} />
          <div className="answer-made">
            {t('Facts.metric.was', { compared, value: sayValue(f, metric.unit, row.compare?.value, 2) })}
          </div>
        </div>
      )}
      {row && <TargetMark unit={metric.unit} better={metric.direction} value={value} target={row.target} />}
      {row?.immature && <p className="answer-made">{t('Facts.immature.why')}</p>}
    </div>
  );
};
