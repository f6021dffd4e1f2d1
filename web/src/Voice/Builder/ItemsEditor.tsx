import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, SnippetsOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemsFromLines } from '../definition/edits';
import type { Fault } from '../definition/wrong';
import { languageName } from '../text';
import type { LocalText } from '../types';
import { CodeInput } from './CodeInput';
import { useBuilding } from './context';
import { LocalInput } from './LocalInput';
import { Wrong } from './Wrong';

interface Item {
  code: string;
  text: LocalText;
}

interface Props<T extends Item> {
  kind: 'choices' | 'rows';
  items: T[];
  faults: Fault[];
  onChange: (items: T[], place?: string) => void;
  /** Codes that stand elsewhere, which new ones must keep clear of. */
  taken: string[];
  /** What new codes begin with. */
  stem: string;
  extra?: (item: T, save: (item: T) => void) => ReactNode;
}

/** Choices or rows: one by one, or many lines pasted at once. */
export const ItemsEditor = <T extends Item>({ kind, items, faults, onChange, taken, stem, extra }: Props<T>) => {
  const { t } = useTranslation();
  const { survey, readOnly } = useBuilding();
  const [pastes, setPastes] = useState(false);
  const made = (lines: string, languages = survey.languages, beside = items) =>
    itemsFromLines(lines, languages, stem, [...taken.filter((code) => !items.some((item) => item.code === code)), ...beside.map((item) => item.code)]) as T[];
  const said = items.filter((item) => Object.values(item.text).some(Boolean));

  const replace = (at: number, item: T, place?: string) => onChange(items.map((one, index) => (index === at ? item : one)), place);
  const move = (at: number, to: number) => {
    const item = items[at];
    if (item && to >= 0 && to < items.length) onChange(items.toSpliced(at, 1).toSpliced(to, 0, item));
  };

  /** Several lines in an empty place are several items; one line is just text. */
  const spread = (at: number, event: ClipboardEvent, language: string) => {
    const text = event.clipboardData.getData('text');
    const item = items[at];
    if (!item || item.text[language] || text.trim().split(/\r?\n/).length < 2) return;
    event.preventDefault();
    const [first, ...rest] = made(text, [language, ...survey.languages.filter((one) => one !== language)]);
    if (first) onChange([...items.slice(0, at), { ...item, text: { ...item.text, ...first.text } }, ...rest, ...items.slice(at + 1)]);
  };

  return (
    <fieldset className="editor-part">
      <legend>{t(`Voice.items.${kind}`)}</legend>
      <Wrong faults={faults.filter((fault) => fault.rest === kind)} />
      <ol className="items">
        {items.map((item, at) => {
          const here = (end: string) => faults.filter((fault) => fault.rest === `${kind}.${at}.${end}`);
          const name = t(`Voice.items.one.${kind}`, { number: at + 1 });
          return (
            <li key={at} className="item">
              <div className="item-code">
                <CodeInput label={t('Voice.items.codeOf', { name })} value={item.code} wrong={here('code').length > 0} onChange={(code) => replace(at, { ...item, code })} />
                {!readOnly && (
                  <span className="item-tools">
                    <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={at === 0} aria-label={t('Voice.items.up', { name })} onClick={() => move(at, at - 1)} />
                    <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={at === items.length - 1} aria-label={t('Voice.items.down', { name })} onClick={() => move(at, at + 1)} />
                    <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('Voice.items.remove', { name })} onClick={() => onChange(items.toSpliced(at, 1))} />
                  </span>
                )}
              </div>
              <div className="item-text">
                <LocalInput
                  quiet
                  label={name}
                  value={item.text}
                  faults={here('text')}
                  onChange={(text) => replace(at, { ...item, text }, `${kind}.${at}.text`)}
                  onPaste={readOnly ? undefined : (event, language) => spread(at, event, language)}
                />
                {extra?.(item, (next) => replace(at, next, `${kind}.${at}.extra`))}
                <Wrong faults={[...here('code'), ...here('construct')]} />
              </div>
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <div className="button-row">
          <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...items, ...made('?').map((item) => ({ ...item, text: {} }))])}>
            {t(`Voice.items.add.${kind}`)}
          </Button>
          <Button size="small" icon={<SnippetsOutlined />} onClick={() => setPastes(true)}>
            {t('Voice.items.paste')}
          </Button>
        </div>
      )}
      {pastes && <PasteDialog onClose={() => setPastes(false)} onPaste={(lines) => onChange([...said, ...made(lines, survey.languages, said)])} />}
    </fieldset>
  );
};

const PasteDialog = ({ onClose, onPaste }: { onClose: () => void; onPaste: (lines: string) => void }) => {
  const { t } = useTranslation();
  const { survey } = useBuilding();
  const [lines, setLines] = useState('');
  return (
    <Modal
      open
      title={t('Voice.items.paste')}
      okText={t('Voice.items.pasteDone')}
      okButtonProps={{ disabled: lines.trim() === '' }}
      onCancel={onClose}
      onOk={() => {
        onPaste(lines);
        onClose();
      }}
    >
      <p className="soft">{t('Voice.items.pasteText', { languages: survey.languages.map(languageName).join(' / ') })}</p>
      <Input.TextArea autoFocus rows={10} value={lines} aria-label={t('Voice.items.paste')} onChange={(event) => setLines(event.target.value)} />
    </Modal>
  );
};
