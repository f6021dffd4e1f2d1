import { useTranslation } from 'react-i18next';
import { fieldWord } from './kinds';
import { columnsOf } from './mapping';
import type { Mapping, Preview } from './types';

/** The file as it was read, each column with the field it feeds. */
export const FirstRows = ({ preview, mapping }: { preview: Preview; mapping: Mapping }) => {
  const { t } = useTranslation();
  const fieldsOf = (header: string) =>
    Object.entries(mapping.fields)
      .filter(([, source]) => columnsOf(source).includes(header))
      .map(([field]) => fieldWord(t, preview.kind, field));
  return (
    <div className="first-rows" tabIndex={0} role="region" aria-label={t('Facts.import.firstRows')}>
      <table className="grid">
        <thead>
          <tr>
            {preview.headers.map((header, place) => {
              const fields = fieldsOf(header);
              return (
                <th key={place} scope="col">
                  <span className={fields.length > 0 ? 'first-rows-field' : 'first-rows-unused'}>
                    {fields.join(t('Facts.comma')) || t('Facts.import.notUsed')}
                  </span>
                  <span className="code">{header}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, index) => (
            <tr key={index}>
              {preview.headers.map((_, place) => (
                <td key={place}>{row[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
