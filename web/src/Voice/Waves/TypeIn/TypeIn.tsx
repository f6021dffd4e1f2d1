import { useRef, useState } from 'react';
import { Button, Form, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Section } from '../../../common/Page';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { problemFields } from '../../../common/problemWords';
import { useCentre } from '../../../common/useCentre';
import { useSave } from '../../../common/useSave';
import { AskQuestion } from '../../Ask/AskQuestion';
import { asked, holds, reached, type Answers } from '../../definition/branching';
import { fieldsOf } from '../../definition/fields';
import { lowMark, type LowMark } from '../../definition/lowMark';
import { newKey } from '../../Kiosk/outbox';
import { languageName, nearLanguage, said } from '../../text';
import type { Definition } from '../../types';
import { CutFields, type Cuts } from '../CutFields';
import type { Wave } from '../types';
import { waveKey, wavePath } from '../useWave';
import { AskBack } from './AskBack';

interface About {
  day: string;
  cuts?: Cuts;
}

/** The whole survey on one page. What the answers share stays for the next one. */
export const TypeIn = ({ wave, survey }: { wave: Wave; survey: Definition }) => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const [form] = Form.useForm<About>();
  const [language, setLanguage] = useState(() => nearLanguage(survey.languages, i18n.language));
  const [given, setGiven] = useState<Answers>({});
  const [once, setOnce] = useState(newKey);
  const [typed, setTyped] = useState(0);
  const [low, setLow] = useState<(LowMark & { cuts?: Cuts; language: string }) | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const { kept: answers } = reached(survey, given);

  const save = useSave({
    send: ({ day, cuts }: About) =>
      api.post(
        `${wavePath(wave.code)}/answers/typed`,
        { answer: { once, language, answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')) }, day: day || null, cuts },
        { query: { centre: centre.code } },
      ),
    renews: [waveKey(wave.code)],
    form,
    onDone: (_, { cuts }) => {
      const mark = lowMark(survey, answers);
      setLow(mark && { ...mark, cuts, language });
      setGiven({});
      setOnce(newKey());
      setTyped((count) => count + 1);
      top.current?.scrollIntoView({ block: 'start' });
      top.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    },
  });
  const wrong = problemFields(save.error);

  return (
    <>
      {low && <AskBack wave={wave} low={low} language={low.language} cuts={low.cuts} onClose={() => setLow(null)} />}
      <Form<About> form={form} layout="vertical" requiredMark={false} initialValues={{ day: '' }} onFinish={(about) => save.mutate(about)} className="type-in">
        <Section title={t('Waves.typeIn.shared')} extra={<span className="soft">{t('Waves.typeIn.sharedText')}</span>}>
          {survey.languages.length > 1 && (
            <Segmented value={language} onChange={setLanguage} options={survey.languages.map((value) => ({ value, label: languageName(value) }))} className="gap-below" />
          )}
          <Form.Item name="day" label={t('Waves.typeIn.day')} extra={t('Waves.typeIn.dayHelp')}>
            <input type="date" className="day-field" />
          </Form.Item>
          <CutFields legend={t('Waves.typeIn.cuts')} within="cuts" />
        </Section>
        <Section title={said(survey.title, language)} extra={typed > 0 && <span role="status">{t('Waves.typeIn.typed', { count: typed })}</span>}>
          <div ref={top} className="type-in-answers" lang={language}>
            {survey.pages
              .filter((page) => holds(page.showIf, answers))
              .flatMap((page) => asked(page, answers))
              .map((question) => (
                <div key={question.code} className={fieldsOf(question).some(({ code }) => wrong.includes(code)) ? 'type-in-wrong' : undefined}>
                  <AskQuestion
                    question={question}
                    language={language}
                    answers={answers}
                    warns={fieldsOf(question).some(({ code }) => wrong.includes(code))}
                    onAnswer={(field, answer) => setGiven((now) => ({ ...now, [field]: answer }))}
                  />
                </div>
              ))}
          </div>
          <ProblemAlert error={save.error} className="gap-below" />
          <div className="button-row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('Waves.typeIn.save')}
            </Button>
            <Button onClick={() => setGiven({})}>{t('Waves.typeIn.clear')}</Button>
          </div>
        </Section>
      </Form>
    </>
  );
};
