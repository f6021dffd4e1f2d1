import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { withoutLanguage } from '../definition/edits';
import { languageName, offeredLanguages, trimmed } from '../text';
import { useBuilding } from './context';
import { FollowUpEditor } from './FollowUpEditor';
import { LocalInput } from './LocalInput';
import { Wrong } from './Wrong';

interface StartProps {
  name: string;
  onRename: (name: string) => void;
}

/** What stands before the first page: the survey's name among ourselves, its languages, title and introduction. */
export const StartEditor = ({ name, onRename }: StartProps) => {
  const { t } = useTranslation();
  const { survey, faults, change, readOnly } = useBuilding();
  const wrong = (path: string) => faults.filter((fault) => fault.path === path);
  const setLanguages = (languages: string[]) =>
    change((now) => {
      const gone = now.languages.filter((one) => !languages.includes(one));
      return { ...gone.reduce(withoutLanguage, now), languages };
    });
  return (
    <>
      <div className="editor-row">
        <label className="editor-field">
          <span>{t('Voice.start.name')}</span>
          <Input value={name} maxLength={200} readOnly={readOnly} status={name.trim() === '' ? 'error' : undefined} onChange={(event) => onRename(event.target.value)} />
        </label>
        <label className="editor-field">
          <span>{t('Voice.start.languages')}</span>
          <Select
            className="wide"
            mode="multiple"
            maxCount={8}
            value={survey.languages}
            onChange={setLanguages}
            options={[...new Set([...survey.languages, ...offeredLanguages])].map((value) => ({ value, label: languageName(value) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </label>
      </div>
      <Wrong faults={[...wrong('languages'), ...wrong('pages')]} />
      <LocalInput label={t('Voice.start.title')} value={survey.title} maxLength={200} faults={wrong('title')} onChange={(title) => change((now) => ({ ...now, title }), 'title')} />
      <LocalInput
        label={t('Voice.start.introduction')}
        help={t('Voice.start.introductionHelp')}
        rows={4}
        value={survey.introduction}
        faults={wrong('introduction')}
        onChange={(text) => change((now) => ({ ...now, introduction: trimmed(text) }), 'introduction')}
      />
    </>
  );
};

/** What is said when all is answered, and what is offered to those who are not content. */
export const EndEditor = () => {
  const { t } = useTranslation();
  const { survey, faults, change } = useBuilding();
  return (
    <>
      <LocalInput
        label={t('Voice.end.thanks')}
        rows={4}
        value={survey.thanks}
        faults={faults.filter((fault) => fault.path === 'thanks')}
        onChange={(text) => change((now) => ({ ...now, thanks: trimmed(text) }), 'thanks')}
      />
      <FollowUpEditor />
    </>
  );
};
