import type { ClipboardEvent } from 'react';
import { Input } from 'antd';
import type { Fault } from '../definition/wrong';
import { languageName } from '../text';
import type { LocalText } from '../types';
import { useBuilding } from './context';
import { Wrong } from './Wrong';

interface Props {
  label: string;
  /** Says the label only to those who hear it: a list's heading shows it once. */
  quiet?: boolean;
  value: LocalText | null | undefined;
  onChange: (value: LocalText) => void;
  faults: Fault[];
  rows?: number;
  maxLength?: number;
  help?: string;
  onPaste?: (event: ClipboardEvent, language: string) => void;
}

/** A text in every language of the survey, side by side. */
export const LocalInput = ({ label, quiet, value, onChange, faults, rows = 1, maxLength = 4000, help, onPaste }: Props) => {
  const { survey, readOnly } = useBuilding();
  const { languages } = survey;
  const missing = (language: string) => faults.some((fault) => fault.what === `notTranslated:${language}`);
  return (
    <div className="local" role="group" aria-label={label}>
      {!quiet && (
        <div className="local-label">
          {label}
          {help && <span className="local-help">{help}</span>}
        </div>
      )}
      <div className="local-columns" style={{ gridTemplateColumns: `repeat(${Math.max(1, languages.length)}, minmax(120px, 1fr))` }}>
        {languages.map((language) => (
          <div key={language}>
            {!quiet && languages.length > 1 && <div className="local-language">{languageName(language)}</div>}
            <Input.TextArea
              lang={language}
              dir="auto"
              aria-label={languages.length > 1 ? `${label} · ${languageName(language)}` : label}
              autoSize={{ minRows: rows, maxRows: 12 }}
              maxLength={maxLength}
              readOnly={readOnly}
              status={missing(language) ? 'error' : undefined}
              value={value?.[language] ?? ''}
              placeholder={quiet ? languageName(language) : undefined}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              onPaste={onPaste && ((event) => onPaste(event, language))}
            />
          </div>
        ))}
      </div>
      <Wrong faults={faults} />
    </div>
  );
};
