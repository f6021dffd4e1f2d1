import { useState } from 'react';
import { SaveOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import type { Mapping, Preset, Preview } from './types';
import { useSavePreset } from './useImport';

interface Props {
  preview: Preview;
  mapping: Mapping;
  onApply: (mapping: Mapping) => void;
}

/** A mapping that was worked out once is used again by its name. */
export const Presets = ({ preview, mapping, onApply }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const fetchPreset = useMutation({
    mutationFn: (name: string) => api.get<Preset>(`facts/presets/${encodeURIComponent(name)}`, { query: { centre: centre.code } }),
    onSuccess: (preset) => onApply(preset.mapping),
  });
  const fitting = preview.presets.filter((preset) => preset.kind === preview.kind).toSorted((a, b) => Number(b.fits) - Number(a.fits));
  return (
    <div className="rows-tools">
      {fitting.length > 0 && (
        <Select<string>
          aria-label={t('Facts.import.preset')}
          placeholder={t('Facts.import.preset')}
          popupMatchSelectWidth={false}
          loading={fetchPreset.isPending}
          value={null}
          options={fitting.map(({ name, fits }) => ({ value: name, label: fits ? t('Facts.import.presetFits', { name }) : name }))}
          onChange={(name) => fetchPreset.mutate(name)}
        />
      )}
      <SavePreset preview={preview} mapping={mapping} />
      <ProblemAlert error={fetchPreset.error} />
    </div>
  );
};

const SavePreset = ({ preview, mapping }: Omit<Props, 'onApply'>) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useSavePreset();
  const put = () => save.mutate({ name: name.trim(), kind: preview.kind, mapping }, { onSuccess: () => setIsOpen(false) });
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomRight"
      title={t('Facts.import.savePreset')}
      content={
        <form
          className="preset-form"
          onSubmit={(event) => {
            event.preventDefault();
            put();
          }}
        >
          <Input value={name} maxLength={60} aria-label={t('Facts.import.presetName')} placeholder={t('Facts.import.presetName')} onChange={(event) => setName(event.target.value)} />
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={save.isPending}>
            {t('Facts.save')}
          </Button>
          <ProblemAlert error={save.error} />
        </form>
      }
    >
      <Button icon={<SaveOutlined />}>{t('Facts.import.savePreset')}</Button>
    </Popover>
  );
};
