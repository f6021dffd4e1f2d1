import { DatePicker, Form, Input, InputNumber, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useCentre } from '../../common/useCentre';
import { OwnersField } from './OwnersField';
import type { WaveChange } from './types';

/** What can be said of a wave, new or under way; who asked is kept as a name, or none where it was us. */
export interface WaveDraft extends Omit<WaveChange, 'conductedBy'> {
  by: 'us' | 'others';
  conductedBy?: string | null;
}

export const draftOf = ({ name, opensOn, closesOn, conductedBy, population, asked, owners }: WaveChange): WaveDraft => ({
  name,
  opensOn,
  closesOn,
  population,
  asked,
  conductedBy,
  by: conductedBy ? 'others' : 'us',
  owners: owners ?? [],
});

export const changeOf = ({ name, opensOn, closesOn, conductedBy, population, asked, by, owners }: WaveDraft): WaveChange => ({
  name,
  opensOn: opensOn ?? null,
  closesOn: closesOn ?? null,
  population: population ?? null,
  asked: asked ?? null,
  conductedBy: by === 'others' ? (conductedBy ?? null) : null,
  // A line that was begun and left says nothing.
  owners: (owners ?? []).filter((one) => one.owner && (!one.cut || one.member)),
});

const asDay = {
  getValueProps: (value?: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value?: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null,
};

export const WaveFields = () => {
  const { t } = useTranslation();
  const owns = useCentre().can('voice.followups') !== undefined;
  const by = Form.useWatch<WaveDraft['by'] | undefined>('by');
  const needed = [{ required: true, message: t('Common.field.required') }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="opensOn" label={t('Waves.opensOn')} extra={t('Waves.opensOnHelp')} {...asDay}>
          <DatePicker className="wide" />
        </Form.Item>
        <Form.Item name="closesOn" label={t('Waves.closesOn')} extra={t('Waves.closesOnHelp')} {...asDay}>
          <DatePicker className="wide" />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="population" label={t('Waves.population')} extra={t('Waves.populationHelp')}>
          <InputNumber<number> min={1} max={100_000_000} precision={0} className="wide" />
        </Form.Item>
        <Form.Item name="asked" label={t('Waves.asked')} extra={t('Waves.askedHelp')}>
          <InputNumber<number> min={1} max={100_000_000} precision={0} className="wide" />
        </Form.Item>
      </div>
      <Form.Item name="by" label={t('Waves.conductedBy')} extra={t('Waves.conductedByHelp')}>
        <Radio.Group
          options={[
            { value: 'us', label: t('Waves.us') },
            { value: 'others', label: t('Waves.thirdParty') },
          ]}
        />
      </Form.Item>
      {by === 'others' && (
        <Form.Item name="conductedBy" label={t('Waves.thirdPartyName')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="owners" label={t('FollowUps.owners')} extra={t('FollowUps.ownersHelp')} hidden={!owns}>
        <OwnersField />
      </Form.Item>
    </>
  );
};
