import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useCan, useHas, useKnown, useNames } from '../../live/Arena';
import { readForm, writeForm } from '../../live/form';
import type { FaultView } from '../../live/types';
import { useFieldOptions, useFieldWords } from '../useFieldWords';

/** What is seen on the spot, and the report of it: by form every field can be told, aloud only the first few. The service is known from the alarm. */
export const Report = ({ fault }: { fault: FaultView }) => {
  const { t } = useTranslation();
  const { scenario } = useKnown();
  const names = useNames();
  const has = useHas();
  const options = useFieldOptions();
  const words = useFieldWords();
  const { act, busy } = useAct();
  const can = useCan();
  const truth = readForm(fault.form, scenario.form.length);
  const [chosen, setChosen] = useState<number[]>(() => scenario.form.map((field, i) => (field.kind === 'service' ? (truth[i] ?? 0) : 0)));
  const [open, setOpen] = useState(false);
  const told = scenario.form.map((field, i) => ({ field, i })).filter(({ field }) => field.kind !== 'service' && (has('form') || field.spoken));
  const left = told.filter(({ i }) => !chosen[i]).length;
  const report = (keeps: boolean) => void act({ kind: 'report', target: fault.fault, a: keeps ? 1 : 0, form: writeForm(chosen) });
  const needs = names.serviceOf(fault.service)?.needs ?? [];
  return (
    <div className="report">
      <dl className="seen" aria-label={t('Play.report.seen')}>
        {scenario.form.map((field, i) =>
          field.kind === 'service' || !truth[i] ? null : (
            <div key={field.code}>
              <dt>{names.say(field.name)}</dt>
              <dd>{words(field, truth[i] ?? 0, fault.service)}</dd>
            </div>
          ),
        )}
      </dl>
      {!open ? (
        <Button type="primary" className="act" block onClick={() => setOpen(true)}>
          {has('form') ? t('Play.do.fillIn') : t('Play.do.tell')}
        </Button>
      ) : (
        <>
          {!has('form') && <p className="soft">{t('Play.report.aloud')}</p>}
          {told.map(({ field, i }) => (
            <fieldset key={field.code} className="report-field">
              <legend>
                {names.say(field.name)}
                {needs.includes(field.code) && <span title={t('Play.form.needed')}> *</span>}
              </legend>
              <div className="chips">
                {options(field, fault.service).map((word, n) => (
                  <button key={n} type="button" aria-pressed={chosen[i] === n + 1} onClick={() => setChosen((now) => now.map((one, at) => (at === i ? (one === n + 1 ? 0 : n + 1) : one)))}>
                    {word}
                  </button>
                ))}
              </div>
            </fieldset>
          ))}
          <div className="acts">
            <Button type="primary" className="act" disabled={!can('report')} loading={busy !== null} onClick={() => report(false)}>
              {left > 0 ? t('Play.do.reportWithout', { count: left }) : t('Play.do.report')}
            </Button>
            {has('knowledge') && has('customerKnowledge') && (
              <Button className="act" disabled={!can('report')} loading={busy !== null} onClick={() => report(true)}>
                {t('Play.do.keep')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
};
