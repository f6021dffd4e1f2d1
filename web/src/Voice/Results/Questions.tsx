import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { useFormats } from '../../common/useFormats';
import { countOption } from './charts';
import { Gaps } from './Gaps';
import { sayInterval, shortened } from './reading';
import { useShown } from './shown';
import type { FieldResult } from './types';

/** What was answered to each question, after the gaps between what was expected and what was met. */
export const Questions = () => {
  const { results } = useShown();
  const { gaps, fields } = results.result;
  return (
    <>
      {gaps && gaps.items.length > 0 && <Gaps gaps={gaps} />}
      <div className="question-grid">
        {fields.map((field) => (
          <QuestionCard key={field.code} found={field} />
        ))}
      </div>
    </>
  );
};

/** Answers of fewer could show somebody. */
const fewest = 5;

const QuestionCard = ({ found }: { found: FieldResult }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words, fields } = useShown();
  const field = fields.get(found.code);
  const isChoice = found.kind === 'choice' || found.kind === 'choices';
  const text = words.field(found.code);
  const bars = useMemo(
    () => found.counts.map(({ answer, count }) => ({ name: isChoice ? words.choice(found.code, answer) : answer, count })),
    [found, isChoice, words],
  );
  const option = useMemo(() => countOption(bars, found.answers, f, { count: t('Results.answers') }, isChoice), [bars, found.answers, f, t, isChoice]);
  return (
    <section className="sheet question-card" aria-label={`${found.code} ${text}`}>
      <h3>
        <span className="code soft">{found.code}</span> {text}
        {field?.half && <span className="soft"> · {t(`Voice.half.${field.half}`)}</span>}
      </h3>
      <p className="soft question-facts">
        {found.mean && (
          <>
            {t('Results.mean')} <b>{f.number(found.mean.value, 2)}</b> ({sayInterval(f, found.mean, 2)}) ·{' '}
          </>
        )}
        {t('Results.answered', { answers: f.number(found.answers) })}
        {found.missing > 0 && <> · {t('Results.missing', { number: f.number(found.missing) })}</>}
      </p>
      {found.answers > 0 && found.answers < fewest && <p className="soft">{t('Results.fewAnswered', { count: fewest })}</p>}
      {bars.length > 0 && (
        <Chart
          title={`${found.code} ${shortened(text, 60)}`}
          option={option}
          height={isChoice ? 16 + bars.length * 30 : 150}
          table={{
            columns: [{ title: t('Results.given') }, { title: t('Results.answers'), number: true }, { title: t('Results.share'), number: true }],
            rows: bars.map((bar) => [bar.name, f.number(bar.count), found.answers > 0 ? f.percent(bar.count / found.answers) : '–']),
          }}
        />
      )}
    </section>
  );
};
