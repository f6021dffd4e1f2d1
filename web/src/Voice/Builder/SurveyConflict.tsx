import { useTranslation } from 'react-i18next';
import { Conflict, differing } from '../../common/Conflict';
import { partsOfDraft, whole } from '../definition/tidy';
import type { Draft, LocalText, Question, SurveyForm } from '../types';

interface Props {
  theirs: SurveyForm;
  mine: Draft;
  onDecide: (take: 'theirs' | 'mine') => void;
}

/** What somebody else made of the survey meanwhile, part by part, beside what is here. */
export const SurveyConflict = ({ theirs, mine, onDecide }: Props) => {
  const { t } = useTranslation();
  const there = partsOfDraft({ name: theirs.name, definition: whole(theirs.definition) });
  const here = partsOfDraft(mine);
  const fields = differing(there, here, [...new Set([...Object.keys(here), ...Object.keys(there)])]);
  const { languages } = mine.definition;
  const label = (field: string) => {
    const [part, code] = field.split(' ');
    return code ? `${t(`Voice.conflict.${part}`)} ${code}` : t(`Voice.conflict.${field}`);
  };
  const show = (field: string, value: unknown) => {
    if (value === null || value === undefined) return <span className="soft">{t('Voice.conflict.gone')}</span>;
    const other = (value === there[field] ? here : there)[field];
    if (field.startsWith('question ')) return <Summary question={value as Question} other={other as Question | undefined} languages={languages} />;
    if (field === 'title' || field === 'introduction' || field === 'thanks') return inOrder(value as LocalText, languages);
    return typeof value === 'string' ? value : <code className="conflict-text">{JSON.stringify(value)}</code>;
  };
  return <Conflict theirs={there} mine={here} fields={fields} label={label} show={show} onDecide={onDecide} />;
};

const inOrder = (text: LocalText, languages: string[]) => languages.map((language) => text[language]).filter(Boolean).join(' / ');

/** A question's words, and what else of it is not alike. */
const Summary = ({ question, other, languages }: { question: Question; other: Question | undefined; languages: string[] }) => {
  const keys = Object.keys({ ...question, ...other }).filter((key) => key !== 'text');
  const differ = other ? differing(question, other, keys) : [];
  return (
    <>
      {inOrder(question.text, languages)}
      {differ.map((key) => (
        <div key={key}>
          <code className="conflict-text">
            {key}: {JSON.stringify((question as unknown as Record<string, unknown>)[key] ?? null)}
          </code>
        </div>
      ))}
    </>
  );
};
