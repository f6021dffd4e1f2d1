import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesIn, dontKnow, type Answers } from '../definition/branching';
import { fieldsOf, scaleOf, type Field } from '../definition/fields';
import { said } from '../text';
import type { Choice, Question } from '../types';
import './Ask.css';

interface Props {
  question: Question;
  language: string;
  answers: Answers;
  warns: boolean;
  onAnswer: (field: string, answer: string) => void;
}

/** One question, as it is asked. */
export const AskQuestion = (props: Props) => {
  const { question, language, warns } = props;
  const { t } = useTranslation();
  const text = said(question.text, language) || question.code;
  const help = said(question.help, language);
  if (question.kind === 'section')
    return (
      <div className="ask ask-section">
        <h4>{text}</h4>
        {help && <p>{help}</p>}
      </div>
    );
  return (
    <fieldset className="ask">
      <legend>
        {text}
        {question.required && (
          <span className="ask-required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </legend>
      {help && <p className="ask-help">{help}</p>}
      <Answer {...props} />
      {warns && (
        <p className="ask-warns" role="alert">
          {t('Voice.ask.required')}
        </p>
      )}
    </fieldset>
  );
};

const Answer = (props: Props) => {
  const { question, answers, onAnswer } = props;
  const value = answers[question.code] ?? '';
  const set = (answer: string) => onAnswer(question.code, answer);
  switch (question.kind) {
    case 'singleChoice':
    case 'multipleChoice':
      return <Choices {...props} />;
    case 'text':
      return <textarea rows={3} value={value} aria-label={question.code} onChange={(event) => set(event.target.value)} />;
    case 'number':
      return <input type="number" min={question.least ?? undefined} max={question.most ?? undefined} value={value} aria-label={question.code} onChange={(event) => set(event.target.value)} />;
    case 'date':
      return <input type="date" value={value} aria-label={question.code} onChange={(event) => set(event.target.value)} />;
    default:
      return <PointFields {...props} />;
  }
};

/** A rating is one field, a matrix one for each row, pairs two. */
const PointFields = ({ question, language, answers, onAnswer }: Props) => {
  const { t } = useTranslation();
  const fields = fieldsOf(question);
  const scale = scaleOf(question);
  const ends = (
    <div className="ask-ends">
      <span>{said(scale?.leastLabel, language)}</span>
      <span>{said(scale?.mostLabel, language)}</span>
    </div>
  );
  return (
    <>
      {fields.map((field) => (
        <div key={field.code} className={field.row ? 'ask-row' : undefined}>
          {field.row && field.half !== 'perception' && <div className="ask-row-text">{said(field.row.text, language) || field.row.code}</div>}
          {field.half && <div className="ask-half">{t(`Voice.half.${field.half}`)}</div>}
          <Points field={field} value={answers[field.code] ?? ''} ends={ends} onChange={(answer) => onAnswer(field.code, answer)} />
        </div>
      ))}
    </>
  );
};

const Points = ({ field, value, ends, onChange }: { field: Field; value: string; ends: ReactNode; onChange: (answer: string) => void }) => {
  const { t } = useTranslation();
  const name = useId();
  const { scale } = field;
  if (!scale || scale.most <= scale.least) return null;
  const points = Array.from({ length: scale.most - scale.least + 1 }, (_, index) => String(scale.least + index));
  const point = (answer: string, label: string) => (
    <label key={answer} className={answer === dontKnow ? 'ask-point ask-point-unsure' : 'ask-point'}>
      <input type="radio" name={name} value={answer} checked={value === answer} onChange={() => onChange(answer)} />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      <div className="ask-points">{points.map((answer) => point(answer, answer))}</div>
      {ends}
      {scale.dontKnow && point(dontKnow, t('Voice.ask.dontKnow'))}
    </>
  );
};

const Choices = ({ question, language, answers, onAnswer }: Props) => {
  const name = useId();
  const isMultiple = question.kind === 'multipleChoice';
  const chosen = choicesIn(answers[question.code]);
  const choose = ({ code, alone }: Choice, on: boolean) => {
    if (!isMultiple) return onAnswer(question.code, code);
    const isAlone = (other: string) => question.choices?.some((choice) => choice.code === other && choice.alone);
    const kept = alone ? [] : chosen.filter((other) => other !== code && !isAlone(other));
    onAnswer(question.code, (on ? [...kept, code] : chosen.filter((other) => other !== code)).join(','));
  };
  return (
    <div className="ask-choices">
      {(question.choices ?? []).map((choice) => (
        <label key={choice.code} className="ask-choice">
          <input type={isMultiple ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(choice.code)} onChange={(event) => choose(choice, event.target.checked)} />
          <span>{said(choice.text, language) || choice.code}</span>
        </label>
      ))}
    </div>
  );
};
