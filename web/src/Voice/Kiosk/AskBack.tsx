import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LowMark } from '../definition/lowMark';
import type { KioskForm } from './useKioskForm';

export interface Entered {
  reach: string;
  name: string;
  words: string;
}

interface Props {
  kiosk: KioskForm;
  low: LowMark;
  onLeave: () => void;
  onSend: (entered: Entered) => void;
}

const longest = { reach: 200, name: 80, words: 2000 };

/** Whoever gave a low mark may leave a way to be reached: it says what is kept of it and who sees it, as the form's page of thanks does. */
export const AskBack = ({ kiosk, low, onLeave, onSend }: Props) => {
  const { t, i18n } = useTranslation();
  const [entered, setEntered] = useState<Entered>({ reach: '', name: '', words: '' });
  const [warns, setWarns] = useState(false);
  const set = (field: keyof Entered) => (event: { target: { value: string } }) => setEntered((now) => ({ ...now, [field]: event.target.value }));
  const send = () => (entered.reach.trim() ? onSend(entered) : setWarns(true));
  const cuts = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(kiosk.cuts.map((cut) => t(`Voice.cut.${cut}`)));
  return (
    <form
      className="kiosk-back"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="kiosk-asking">
        <h1>{t('Kiosk.back.title')}</h1>
        <p className="kiosk-section">{t('Kiosk.back.text')}</p>
        <Field id="kiosk-reach" label={t('Kiosk.back.reach')} help={t('Kiosk.back.reachHelp')} wrong={warns && !entered.reach.trim() ? t('Kiosk.back.reachNeeded') : null}>
          {(described) => <input id="kiosk-reach" type="text" maxLength={longest.reach} value={entered.reach} onChange={set('reach')} aria-required="true" aria-describedby={described} />}
        </Field>
        <Field id="kiosk-name" label={t('Kiosk.back.name')}>
          {() => <input id="kiosk-name" type="text" maxLength={longest.name} value={entered.name} onChange={set('name')} />}
        </Field>
        <Field id="kiosk-words" label={t('Kiosk.back.words')}>
          {() => <textarea id="kiosk-words" rows={2} maxLength={longest.words} value={entered.words} onChange={set('words')} />}
        </Field>
        <ul className="kiosk-kept">
          <li>{kiosk.cuts.length > 0 ? t('Kiosk.back.keptWith', { ...low, cuts }) : t('Kiosk.back.kept', { ...low })}</li>
          <li>{t('Kiosk.back.apart')}</li>
          <li>{t('Kiosk.back.erased', { days: kiosk.keptDays, longest: kiosk.longestKeptDays })}</li>
        </ul>
      </div>
      <footer className="kiosk-footer">
        <button type="button" onClick={onLeave}>
          {t('Kiosk.back.leave')}
        </button>
        <button type="submit" className="kiosk-go">
          {t('Kiosk.back.send')}
        </button>
      </footer>
    </form>
  );
};

const Field = ({ id, label, help, wrong, children }: { id: string; label: string; help?: string; wrong?: string | null; children: (described?: string) => ReactNode }) => (
  <div className="kiosk-field">
    <label htmlFor={id}>{label}</label>
    {(wrong ?? help) && (
      <p id={`${id}-help`} className={wrong ? 'ask-warns' : 'ask-help'} role={wrong ? 'alert' : undefined}>
        {wrong ?? help}
      </p>
    )}
    {children(wrong || help ? `${id}-help` : undefined)}
  </div>
);
