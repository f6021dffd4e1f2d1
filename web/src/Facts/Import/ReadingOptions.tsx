import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCentre } from '../../common/useCentre';
import { directoryKinds, kindWord } from './kinds';
import { factKinds, type Preview } from './types';
import type { Reading } from './useImport';

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const delimiters = [',', '\t', ';', '|'] as const;
const delimiterNames: Record<string, string> = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' };

/** How the file was understood; a wrong guess is corrected here and the file is read anew. */
export const ReadingOptions = ({ preview, onChange }: { preview: Preview; onChange: (changes: Reading) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const kinds = centre.can('centres.edit') ? [...factKinds, ...directoryKinds] : factKinds;
  const known = preview.encoding && !encodings.includes(preview.encoding) ? [preview.encoding, ...encodings] : encodings;
  return (
    <div className="controls import-reading">
      <label className="control">
        <span>{t('Facts.import.kind')}</span>
        <Select
          aria-label={t('Facts.import.kind')}
          value={preview.kind}
          status={preview.kindIsSure ? undefined : 'warning'}
          options={kinds.map((kind) => ({ value: kind, label: kindWord(t, kind) }))}
          onChange={(kind) => onChange({ kind })}
        />
        {!preview.kindIsSure && <span className="import-unsure">{t('Facts.import.kindUnsure')}</span>}
      </label>
      {preview.encoding && (
        <label className="control">
          <span>{t('Facts.import.encoding')}</span>
          <Select
            aria-label={t('Facts.import.encoding')}
            value={preview.encoding}
            options={known.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() }))}
            onChange={(encoding) => onChange({ encoding })}
          />
        </label>
      )}
      {preview.delimiter && (
        <label className="control">
          <span>{t('Facts.import.delimiter')}</span>
          <Select<string>
            aria-label={t('Facts.import.delimiter')}
            value={preview.delimiter}
            options={delimiters.map((delimiter) => ({ value: delimiter, label: t(`Facts.delimiter.${delimiterNames[delimiter]}`) }))}
            onChange={(delimiter) => onChange({ delimiter })}
          />
        </label>
      )}
      {preview.sheets.length > 0 && (
        <label className="control">
          <span>{t('Facts.import.sheet')}</span>
          <Select
            aria-label={t('Facts.import.sheet')}
            value={preview.sheet ?? preview.sheets[0]}
            options={preview.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => onChange({ sheet })}
          />
        </label>
      )}
    </div>
  );
};
