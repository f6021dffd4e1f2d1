import { useState, type ReactNode } from 'react';
import { Button, DatePicker, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../common/DropZone';
import { cuts, type Cut } from '../types';
import { CodesSelect } from './CodesSelect';
import { filters, sources, type Draft } from './plan';
import { TypesSelect } from './TypesSelect';

interface Props {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  file: File | null;
  onFile: (file: File | null) => void;
}

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.gz'];
const levels = [0.9, 0.95, 0.99];
const most = 100_000;

/** Whom, how many, by what shares, and who is left alone. */
export const SampleFields = ({ draft, onChange, file, onFile }: Props) => {
  const { t } = useTranslation();
  return (
    <div className="sample-fields">
      <Segmented
        block
        aria-label={t('Waves.sample.source')}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        options={sources.map((value) => ({ value, label: t(`Waves.sample.from.${value}`) }))}
      />
      {draft.source !== 'list' ? <Contacts draft={draft} onChange={onChange} /> : <List file={file} onFile={onFile} />}
      <Field name={t('Waves.sample.by')} help={t('Waves.sample.byHelp')}>
        <Select
          aria-label={t('Waves.sample.by')}
          className="wide"
          value={draft.by ?? ''}
          onChange={(by: Cut | '') => onChange({ by: by === '' ? null : by, deviations: {} })}
          options={[{ value: '' as const, label: t('Waves.sample.byNone') }, ...cuts.map((value) => ({ value, label: t(`Voice.cut.${value}`) }))]}
        />
      </Field>
      <HowMany draft={draft} onChange={onChange} />
      {draft.by && <Shares draft={draft} onChange={onChange} />}
      <Field name={t('Waves.sample.restDays')} help={t('Waves.sample.restHelp')}>
        <InputNumber<number> aria-label={t('Waves.sample.restDays')} className="wide" min={0} max={3650} precision={0} value={draft.restDays} onChange={(restDays) => onChange({ restDays })} suffix={t('Waves.sample.days')} />
      </Field>
    </div>
  );
};

type Part = Pick<Props, 'draft' | 'onChange'>;

const Contacts = ({ draft, onChange }: Part) => {
  const { t } = useTranslation();
  const came = draft.source === 'cases' ? 'cases' : 'contacts';
  const [open, setOpen] = useState(filters.some((one) => draft[one].length > 0));
  return (
    <>
      <Field name={t(`Waves.sample.period.${came}`)} help={t(`Waves.sample.periodHelp.${came}`)}>
        <DatePicker.RangePicker
          aria-label={t(`Waves.sample.period.${came}`)}
          className="wide"
          allowClear={false}
          value={[dayjs(draft.days[0]), dayjs(draft.days[1])]}
          onChange={(chosen) => {
            const [from, to] = chosen ?? [];
            if (from && to) onChange({ days: [from.format('YYYY-MM-DD'), to.format('YYYY-MM-DD')] });
          }}
        />
      </Field>
      {came === 'cases' && (
        <Field name={t('Waves.sample.types')}>
          <TypesSelect aria-label={t('Waves.sample.types')} value={draft.types} onChange={(types) => onChange({ types })} />
        </Field>
      )}
      {open ? (
        filters.map((filter) => (
          <Field key={filter} name={t(`Waves.sample.filter.${filter}`)}>
            <CodesSelect kind={filter} aria-label={t(`Waves.sample.filter.${filter}`)} value={draft[filter]} onChange={(codes) => onChange({ [filter]: codes })} />
          </Field>
        ))
      ) : (
        <Button type="link" className="sample-more" onClick={() => setOpen(true)}>
          {t(`Waves.sample.someOnly.${came}`)}
        </Button>
      )}
    </>
  );
};

const List = ({ file, onFile }: Pick<Props, 'file' | 'onFile'>) => {
  const { t } = useTranslation();
  return file ? (
    <p className="sample-file">
      <span className="code">{file.name}</span> <Button onClick={() => onFile(null)}>{t('Waves.sample.otherFile')}</Button>
    </p>
  ) : (
    <div>
      <DropZone accept={extensions} onFile={onFile} title={t('Waves.sample.drop')} text={t('Waves.sample.dropText')} />
      <p className="soft wave-note">{t('Waves.sample.listText')}</p>
    </div>
  );
};

const HowMany = ({ draft, onChange }: Part) => {
  const { t } = useTranslation();
  return (
    <>
      <Field name={t('Waves.sample.howMany')} help={draft.how === 'margin' ? t('Waves.sample.marginHelp') : undefined}>
        <Segmented
          block
          aria-label={t('Waves.sample.howMany')}
          value={draft.how}
          onChange={(how) => onChange({ how })}
          options={(['margin', 'size'] as const).map((value) => ({ value, label: t(`Waves.sample.how.${value}`) }))}
        />
        {draft.how === 'size' ? (
          <InputNumber<number> aria-label={t('Waves.sample.how.size')} className="wide" min={1} max={most} precision={0} value={draft.size} onChange={(size) => onChange({ size })} suffix={t('Waves.sample.people')} />
        ) : (
          <div className="sample-pair">
            <InputNumber<number> aria-label={t('Waves.sample.how.margin')} min={0.1} max={50} step={0.5} value={draft.margin} onChange={(margin) => onChange({ margin })} prefix="±" suffix={t('Waves.sample.points')} />
            <Select aria-label={t('Waves.sample.level')} value={draft.level} onChange={(level) => onChange({ level })} options={levels.map((value) => ({ value, label: t('Waves.sample.levelOf', { percent: Math.round(value * 100) }) }))} />
          </div>
        )}
      </Field>
      <Field name={t('Waves.sample.response')} help={t('Waves.sample.responseHelp')}>
        <InputNumber<number> aria-label={t('Waves.sample.response')} className="wide" min={0.1} max={100} value={draft.responsePercent} onChange={(responsePercent) => onChange({ responsePercent })} suffix="%" />
      </Field>
    </>
  );
};

const Shares = ({ draft, onChange }: Part) => {
  const { t } = useTranslation();
  return (
    <>
      <Field name={t('Waves.sample.allocation')} help={t(`Waves.sample.rule.${draft.allocation}Help`)}>
        <Segmented
          block
          aria-label={t('Waves.sample.allocation')}
          value={draft.allocation}
          onChange={(allocation) => onChange({ allocation })}
          options={(['proportional', 'equal', 'neyman'] as const).map((value) => ({ value, label: t(`Waves.sample.rule.${value}`) }))}
        />
      </Field>
      <Field name={t('Waves.sample.least')}>
        <InputNumber<number> aria-label={t('Waves.sample.least')} className="wide" min={0} max={most} precision={0} value={draft.least} onChange={(least) => onChange({ least })} suffix={t('Waves.sample.people')} />
      </Field>
    </>
  );
};

const Field = ({ name, help, children }: { name: string; help?: string; children: ReactNode }) => (
  <div className="sample-field">
    <span className="sample-label">{name}</span>
    {children}
    {help && <span className="soft">{help}</span>}
  </div>
);
