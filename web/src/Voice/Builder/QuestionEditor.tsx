import { Checkbox, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeQuestion, measuresFor, renameIn, takenCodes, withKind } from '../definition/edits';
import { fieldsBefore, hasChoices, hasPoints, hasRows } from '../definition/fields';
import { trimmed } from '../text';
import { questionKinds, type Measures, type Question, type QuestionKind } from '../types';
import { CodeInput } from './CodeInput';
import { ConditionEditor } from './ConditionEditor';
import { ConstructSelect } from './ConstructSelect';
import { useBuilding } from './context';
import { ItemsEditor } from './ItemsEditor';
import { LocalInput } from './LocalInput';
import { ScaleEditor } from './ScaleEditor';
import { Wrong } from './Wrong';

/** One question: how it is asked, in every language, and what its answers stand for. */
export const QuestionEditor = ({ page, at }: { page: number; at: number }) => {
  const { t } = useTranslation();
  const { survey, faults, change, readOnly } = useBuilding();
  const question = survey.pages[page]?.questions[at];
  const pageCode = survey.pages[page]?.code;
  if (!question) return null;

  const mine = faults.filter((fault) => fault.question?.code === question.code && fault.page?.code === pageCode);
  const wrong = (...rests: string[]) => mine.filter((fault) => rests.includes(fault.rest));
  const below = (rest: string) => mine.filter((fault) => fault.rest === rest || fault.rest.startsWith(`${rest}.`));
  const set = (changes: Partial<Question>, place = '') =>
    change((now) => {
      const current = now.pages[page]?.questions[at];
      return current ? changeQuestion(now, page, at, { ...current, ...changes }) : now;
    }, place && `${page}.${at}.${place}`);
  const rename = (next: Question) => change((now) => renameIn(now, page, at, next));
  const measures = measuresFor(question);
  const isAsked = question.kind !== 'section';

  return (
    <>
      <div className="editor-row">
        <label className="editor-field">
          <span>{t('Voice.question.kind')}</span>
          <Select<QuestionKind>
            className="wide"
            value={question.kind}
            popupMatchSelectWidth={false}
            onChange={(kind) => change((now) => changeQuestion(now, page, at, withKind(question, kind, takenCodes(now))))}
            options={questionKinds.map((kind) => ({ value: kind, label: t(`Voice.kind.${kind}`) }))}
          />
        </label>
        <div className="editor-field editor-code">
          <span>{t('Voice.question.code')}</span>
          <CodeInput label={t('Voice.question.code')} value={question.code} wrong={wrong('code').length > 0} onChange={(code) => rename({ ...question, code })} />
        </div>
        {isAsked && (
          <label className="editor-switch">
            <Switch size="small" checked={question.required === true} onChange={(required) => set({ required })} /> {t('Voice.question.required')}
          </label>
        )}
      </div>
      <Wrong faults={wrong('code')} />
      <LocalInput
        label={isAsked ? t('Voice.question.text') : t('Voice.question.heading')}
        rows={2}
        value={question.text}
        faults={wrong('text')}
        onChange={(text) => set({ text }, 'text')}
      />
      <LocalInput label={t('Voice.question.help')} value={question.help} faults={wrong('help')} onChange={(help) => set({ help: trimmed(help) }, 'help')} />

      {hasPoints(question.kind) && <ScaleEditor question={question} faults={below('scale')} onChange={(scale, place) => set({ scale }, place)} />}
      {hasChoices(question.kind) && (
        <ItemsEditor
          kind="choices"
          items={question.choices ?? []}
          faults={below('choices')}
          onChange={(choices, place) => set({ choices }, place)}
          taken={[]}
          stem="a"
          extra={
            question.kind === 'multipleChoice'
              ? (choice, save) => (
                  <Checkbox checked={choice.alone === true} onChange={(event) => save({ ...choice, alone: event.target.checked })}>
                    {t('Voice.question.alone')}
                  </Checkbox>
                )
              : undefined
          }
        />
      )}
      {hasRows(question.kind) && (
        <ItemsEditor
          kind="rows"
          items={question.rows ?? []}
          faults={below('rows')}
          onChange={(rows, place) => (place ? set({ rows }, place) : rename({ ...question, rows }))}
          taken={takenCodes(survey)}
          stem={`${question.code}_`}
          extra={(row, save) => <ConstructSelect value={row.construct} inherited={question.construct} onChange={(construct) => save({ ...row, construct })} />}
        />
      )}
      {question.kind === 'number' && (
        <div className="editor-row">
          {(['least', 'most'] as const).map((end) => (
            <label className="editor-field" key={end}>
              <span>{t(`Voice.question.${end}`)}</span>
              <InputNumber className="wide" value={question[end] ?? null} onChange={(value) => set({ [end]: value }, end)} status={wrong(end).length > 0 ? 'error' : undefined} />
            </label>
          ))}
        </div>
      )}
      <Wrong faults={wrong('most')} />

      {(hasChoices(question.kind) || hasRows(question.kind)) && (
        <Checkbox checked={question.shuffle === true} onChange={(event) => set({ shuffle: event.target.checked })}>
          {hasRows(question.kind) ? t('Voice.question.shuffleRows') : t('Voice.question.shuffleChoices')}
        </Checkbox>
      )}

      {(hasPoints(question.kind) || question.kind === 'number' || measures.length > 0) && (
        <fieldset className="editor-part">
          <legend>{t('Voice.question.meaning')}</legend>
          <div className="editor-row">
            {(hasPoints(question.kind) || question.kind === 'number') && (
              <label className="editor-field">
                <span>{hasRows(question.kind) ? t('Voice.question.constructOfRows') : t('Voice.question.construct')}</span>
                <ConstructSelect value={question.construct} onChange={(construct) => set({ construct })} />
              </label>
            )}
            {measures.length > 0 && (
              <label className="editor-field">
                <span>{t('Voice.question.measures')}</span>
                <Select<Measures>
                  className="wide"
                  allowClear
                  placeholder={t('Common.none')}
                  value={question.measures ?? undefined}
                  onChange={(value?: Measures) => set({ measures: value ?? null })}
                  options={measures.map((value) => ({ value, label: t(`Voice.measures.${value}`) }))}
                />
              </label>
            )}
          </div>
          <Wrong faults={wrong('construct', 'measures')} />
          {survey.constructs.length === 0 && !readOnly && hasPoints(question.kind) && <p className="soft editor-note">{t('Voice.question.noConstructs')}</p>}
        </fieldset>
      )}

      <ConditionEditor
        subject="question"
        condition={question.showIf}
        fields={fieldsBefore(survey, page, at)}
        faults={below('showIf')}
        onChange={(showIf, place) => set({ showIf }, place)}
      />
    </>
  );
};
