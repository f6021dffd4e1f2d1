import { useTranslation } from 'react-i18next';
import type { CaseTypeForm } from '../types';

const ofForm = 'fields.';

/** What a change did, field by field: what stood there, what does now. */
export const FieldChanges = ({ text, type }: { text: string; type: CaseTypeForm | undefined }) => {
  const { t } = useTranslation();
  const own: Record<string, string> = { title: t('Desk.title'), impact: t('Desk.impact'), urgency: t('Desk.urgency'), tags: t('Desk.tags') };
  const label = (code: string) => {
    if (own[code]) return own[code];
    const field = code.startsWith(ofForm) ? code.slice(ofForm.length) : code;
    return type?.definition.fields.find((one) => one.code === field)?.label ?? field;
  };
  return (
    <ul className="desk-changes">
      {text.split('\n').map((line) => {
        const [code = '', was = '', now = ''] = line.split('\t');
        return (
          <li key={code}>
            <span className="soft">{label(code)}</span> {was && <del>{was}</del>} {now ? <span>{now}</span> : <span className="soft">{t('Desk.changes.emptied')}</span>}
          </li>
        );
      })}
    </ul>
  );
};
