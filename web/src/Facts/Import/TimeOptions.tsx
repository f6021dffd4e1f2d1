import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCentre } from '../../common/useCentre';
import type { ImportKind } from './kinds';
import type { Mapping } from './types';

const formats = ['iso', 'ymd', 'dmy', 'mdy', 'epoch', 'epochMs', 'excel'] as const;
const zones = Intl.supportedValuesOf('timeZone');

interface Props {
  kind: ImportKind;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** How dates are written, in which zone, what intervals were made with, and which system the file comes from. */
export const TimeOptions = ({ kind, mapping, onChange }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const time = mapping.time ?? {};
  return (
    <div className="controls">
      <label className="control import-formats">
        <span>{t('Facts.import.formats')}</span>
        <Select<string[]>
          aria-label={t('Facts.import.formats')}
          mode="tags"
          value={time.formats ?? ['iso']}
          options={formats.map((format) => ({ value: format, label: t(`Facts.format.${format}`) }))}
          onChange={(chosen) => onChange({ ...mapping, time: { ...time, formats: chosen } })}
        />
      </label>
      <label className="control import-zone">
        <span>{t('Facts.import.zone')}</span>
        <Select<string>
          aria-label={t('Facts.import.zone')}
          showSearch
          allowClear
          value={time.zone ?? null}
          placeholder={t('Facts.import.centreZone', { zone: centre.zone })}
          options={zones.map((zone) => ({ value: zone, label: zone }))}
          onChange={(zone) => onChange({ ...mapping, time: { ...time, zone: zone ?? null } })}
        />
      </label>
      {kind === 'intervals' && (
        <>
          <label className="control">
            <span>{t('Facts.import.intervalMinutes')}</span>
            <InputNumber
              aria-label={t('Facts.import.intervalMinutes')}
              min={1}
              max={1440}
              value={mapping.intervalMinutes ?? null}
              onChange={(intervalMinutes) => onChange({ ...mapping, intervalMinutes })}
            />
          </label>
          <label className="control">
            <span>{t('Facts.import.withinSeconds')}</span>
            <InputNumber
              aria-label={t('Facts.import.withinSeconds')}
              min={1}
              max={86_400}
              value={mapping.withinSeconds ?? null}
              onChange={(withinSeconds) => onChange({ ...mapping, withinSeconds })}
            />
          </label>
        </>
      )}
      {(kind === 'contacts' || kind === 'intervals') && (
        <label className="control">
          <span>{t('Facts.import.sourceSystem')}</span>
          <Input
            aria-label={t('Facts.import.sourceSystem')}
            maxLength={100}
            value={mapping.source ?? ''}
            onChange={({ target }) => onChange({ ...mapping, source: target.value || 'file' })}
          />
        </label>
      )}
    </div>
  );
};
