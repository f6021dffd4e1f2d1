import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { changePage } from '../definition/edits';
import { fieldsBefore } from '../definition/fields';
import { trimmed } from '../text';
import type { SurveyPage } from '../types';
import { CodeInput } from './CodeInput';
import { ConditionEditor } from './ConditionEditor';
import { useBuilding } from './context';
import { LocalInput } from './LocalInput';
import { Wrong } from './Wrong';

/** A page: its title, its order, when it is shown. */
export const PageEditor = ({ at }: { at: number }) => {
  const { t } = useTranslation();
  const { survey, faults, change } = useBuilding();
  const page = survey.pages[at];
  if (!page) return null;
  const mine = faults.filter((fault) => fault.page?.code === page.code && !fault.question);
  const wrong = (rest: string) => mine.filter((fault) => fault.rest === rest);
  const set = (changes: Partial<SurveyPage>, place = '') => change((now) => changePage(now, at, changes), place && `${at}.${place}`);
  return (
    <>
      <div className="editor-row">
        <div className="editor-field editor-code">
          <span>{t('Voice.page.code')}</span>
          <CodeInput label={t('Voice.page.code')} value={page.code} wrong={wrong('code').length > 0} onChange={(code) => set({ code })} />
        </div>
      </div>
      <Wrong faults={[...wrong('code'), ...wrong('questions')]} />
      <LocalInput label={t('Voice.page.title')} value={page.title} faults={wrong('title')} onChange={(title) => set({ title: trimmed(title) }, 'title')} />
      <Checkbox checked={page.shuffle === true} onChange={(event) => set({ shuffle: event.target.checked })}>
        {t('Voice.page.shuffle')}
      </Checkbox>
      <ConditionEditor
        subject="page"
        condition={page.showIf}
        fields={fieldsBefore(survey, at)}
        faults={mine.filter((fault) => fault.rest.startsWith('showIf'))}
        onChange={(showIf, place) => set({ showIf }, place)}
      />
    </>
  );
};
