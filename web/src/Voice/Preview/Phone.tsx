import { useEffect, useRef, useState } from 'react';
import { ReloadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Place } from '../Builder/place';
import { asked, holds, nextPage, pageBefore, reached, type Answers } from '../definition/branching';
import { fieldsOf } from '../definition/fields';
import { languageName, nearLanguage, said } from '../text';
import type { Definition } from '../types';
import { AskQuestion } from '../Ask/AskQuestion';
import './Phone.css';

type Screen = 'start' | 'end' | number;

const screenOf = (place: Place): Screen => (place.part === 'start' || place.part === 'end' ? place.part : place.page);

/** The survey as a respondent meets it on a phone; the answers given here decide what comes next, and go nowhere. */
export const Phone = ({ survey, place }: { survey: Definition; place: Place }) => {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [given, setGiven] = useState<Answers>({});
  const [warns, setWarns] = useState(false);
  const opened = screenOf(place);
  const [screen, setScreen] = useState<Screen>(opened);
  // Opening a place in the editor shows it here too; from there the person walks on by themselves.
  const [followed, setFollowed] = useState<Screen>(opened);
  if (followed !== opened) {
    setFollowed(opened);
    setScreen(opened);
    setWarns(false);
  }

  // The question that is open in the editor is the one that is seen here.
  const body = useRef<HTMLDivElement>(null);
  const focused = place.part === 'question' && place.question > 0 ? `${place.page}.${place.question}` : null;
  useEffect(() => {
    const box = body.current;
    if (!box) return;
    const asked = focused ? box.querySelector<HTMLElement>(`[data-ask="${focused}"]`) : null;
    box.scrollTop = asked ? asked.offsetTop - box.offsetTop - 12 : 0;
  }, [focused, screen]);

  const language = chosen && survey.languages.includes(chosen) ? chosen : nearLanguage(survey.languages, i18n.language);
  const { kept: answers } = reached(survey, given);
  const at = typeof screen === 'number' ? Math.min(screen, survey.pages.length - 1) : screen;
  const page = typeof at === 'number' ? survey.pages[at] : undefined;
  const questions = page ? asked(page, answers) : [];
  const selected = place.part === 'question' && place.page === at ? page?.questions[place.question] : undefined;
  const hidden = selected && !questions.includes(selected) ? selected : undefined;
  const isMissing = (code: string) => !answers[code];
  const missing = questions.filter((question) => question.required && fieldsOf(question).some((field) => isMissing(field.code)));

  const go = (to: Screen) => {
    setScreen(to);
    setWarns(false);
  };
  const forward = () => {
    if (missing.length > 0) return setWarns(true);
    go(nextPage(survey, typeof at === 'number' ? at + 1 : 0, answers) ?? 'end');
  };
  const back = () => go(pageBefore(survey, typeof at === 'number' ? at : survey.pages.length, answers) ?? 'start');
  const anew = () => {
    setGiven({});
    go('start');
  };

  const title = said(survey.title, language) || t('Voice.preview.untitled');
  return (
    <section className="phone-panel" aria-label={t('Voice.preview.title')}>
      <div className="phone-tools">
        {survey.languages.length > 1 ? (
          <Segmented size="small" disabled={false} value={language} onChange={setChosen} options={survey.languages.map((value) => ({ value, label: languageName(value) }))} />
        ) : (
          <span className="soft">{t('Voice.preview.title')}</span>
        )}
        <Button size="small" disabled={false} icon={<ReloadOutlined />} onClick={anew}>
          {t('Voice.preview.anew')}
        </Button>
      </div>
      <div className="phone">
        <div className="phone-screen" lang={language} dir="auto">
          <header className="phone-header">{title}</header>
          <div className="phone-body" ref={body}>
            {at === 'start' && <p className="phone-text">{said(survey.introduction, language) || <span className="soft">{t('Voice.preview.noIntroduction')}</span>}</p>}
            {at === 'end' && <p className="phone-text phone-thanks">{said(survey.thanks, language) || t('Voice.ask.thanks')}</p>}
            {page && (
              <>
                {!holds(page.showIf, answers) && (
                  <p className="phone-note" lang={i18n.language}>
                    {t('Voice.preview.pageHidden')}
                  </p>
                )}
                {said(page.title, language) && <h3 className="phone-title">{said(page.title, language)}</h3>}
                {hidden && questions.length > 0 && (
                  <p className="phone-note" lang={i18n.language}>
                    {t('Voice.preview.questionHidden', { code: hidden.code })}
                  </p>
                )}
                {questions.length === 0 && (
                  <p className="phone-note" lang={i18n.language}>
                    {page.questions.length === 0 ? t('Voice.preview.noQuestions') : t('Voice.preview.allHidden')}
                  </p>
                )}
                {questions.map((question) => {
                  const key = `${at}.${page.questions.indexOf(question)}`;
                  return (
                    <div key={key} data-ask={key}>
                      <AskQuestion
                        question={question}
                        language={language}
                        answers={answers}
                        warns={warns && missing.includes(question)}
                        onAnswer={(field, answer) => setGiven((now) => ({ ...now, [field]: answer }))}
                      />
                    </div>
                  );
                })}
              </>
            )}
          </div>
          <footer className="phone-footer">
            {at !== 'start' && (
              <button type="button" className="phone-back" onClick={back}>
                {t('Voice.ask.back')}
              </button>
            )}
            {at === 'end' ? (
              <button type="button" className="phone-next" onClick={anew}>
                {t('Voice.preview.anew')}
              </button>
            ) : (
              <button type="button" className="phone-next" onClick={forward}>
                {at === 'start' ? t('Voice.ask.begin') : nextPage(survey, (at as number) + 1, answers) === null ? t('Voice.ask.send') : t('Voice.ask.next')}
              </button>
            )}
          </footer>
        </div>
      </div>
      <p className="soft phone-hint">{t('Voice.preview.text')}</p>
    </section>
  );
};
