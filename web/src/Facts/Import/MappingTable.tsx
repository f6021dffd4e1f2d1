import { useTranslation } from 'react-i18next';
import { FieldRow } from './FieldRow';
import type { FieldInfo, Mapping, Preview } from './types';

interface Props {
  fields: FieldInfo[];
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Every field that facts can have, and where it comes from; the required ones first. */
export const MappingTable = ({ fields, preview, mapping, onChange }: Props) => {
  const { t } = useTranslation();
  const sorted = [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)];
  return (
    <table className="grid grid-stacks mapping">
      <thead>
        <tr>
          <th scope="col">{t('Facts.import.field')}</th>
          <th scope="col">{t('Facts.import.source')}</th>
          <th scope="col">{t('Facts.import.why')}</th>
          <th scope="col">{t('Facts.import.samples')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((field) => (
          <FieldRow key={field.field} field={field} preview={preview} mapping={mapping} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
};
