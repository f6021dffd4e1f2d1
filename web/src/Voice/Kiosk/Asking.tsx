import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskQuestion } from '../Ask/AskQuestion';
import type { Answers } from '../definition/branching';
import { said } from '../text';
import type { Definition } from '../types';
import { goesOnByItself, isAnswered, stepsOf } from './steps';

interface Props {
  survey: Definition;
  language: string;
  onLeave: () => void;
  onEnd: (answers: Answers) => void;
}

/** Long enough to see what was touched. */
const pause = 350;

/** One question at a time; a touch goes on to the next. */
export const Asking = ({ survey, language, onLeave, onEnd }: Props) => {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState(0);
  const [warns, setWarns] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const steps = stepsOf(survey, answers);
  const step = steps[Math.min(at, steps.length - 1)];
  if (!step) return null;
  const isLast = at >= steps.length - 1;

  const go = (to: number) => {
    clearTimeout(timer.current);
    setWarns(false);
    setAt(to);
  };
  const back = () => (at === 0 ? onLeave() : go(at - 1));
  const forward = () => {
    if (!isAnswered(step.question, answers)) return setWarns(true);
    if (isLast) onEnd(answers);
    else go(at + 1);
  };
  const answer = (field: string, value: string) => {
    const next = { ...answers, [field]: value };
    setAnswers(next);
    clearTimeout(timer.current);
    // The last one is sent by hand: what was touched by mistake can still be changed.
    if (goesOnByItself(step.question) && at < stepsOf(survey, next).length - 1) timer.current = setTimeout(() => go(at + 1), pause);
  };

  return (
    <>
      <div className="kiosk-progress" role="progressbar" aria-label={t('Kiosk.progress')} aria-valuemin={0} aria-valuemax={steps.length} aria-valuenow={at}>
        <span style={{ inlineSize: `${(100 * at) / steps.length}%` }} />
      </div>
      <div className="kiosk-asking" key={step.question.code}>
        {step.before.map((section) => (
          <p key={section.code} className="kiosk-section">
            {said(section.text, language)}
          </p>
        ))}
        <AskQuestion question={step.question} language={language} answers={answers} warns={warns} onAnswer={answer} />
      </div>
      <footer className="kiosk-footer">
        <button type="button" onClick={back}>
          {t('Voice.ask.back')}
        </button>
        <button type="button" className="kiosk-go" onClick={forward}>
          {isLast ? t('Voice.ask.send') : t('Voice.ask.next')}
        </button>
      </footer>
    </>
  );
};
