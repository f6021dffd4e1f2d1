import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../common/CodeSelect';
import { CalendarSelect } from '../common/CalendarSelect';
import { channelKinds, variants, type Field } from './fields';

/** One field of an entry's form, with its label, help and rule. */
export const FieldInput = ({ field, self }: { field: Field; self?: string }) => {
  const { t } = useTranslation();
  const { type } = field;
  return (
    <Form.Item
      name={field.name}
      label={t(`Centres.field.${field.name}`)}
      extra={field.help && t(`Centres.help.${field.name}`)}
      rules={field.required ? [{ required: true, message: t('Common.field.required') }] : []}
      {...(type.is === 'date' && {
        getValueProps: (value?: string | null) => ({ value: value ? dayjs(value) : null }),
        normalize: (value?: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null,
      })}
      {...(type.is === 'share' && {
        getValueProps: (value?: number | null) => ({ value: value == null ? null : Math.round(value * 10_000) / 100 }),
        normalize: (value?: number | null) => (value == null ? null : value / 100),
      })}
      {...(type.is === 'left' && {
        getValueProps: (value?: boolean | null) => ({ value: value == null ? undefined : String(value) }),
        normalize: (value?: string) => (value == null ? null : value === 'true'),
      })}
    >
      {controlOf(field, self, t)}
    </Form.Item>
  );
};

/** The bare control: the form's item gives it its value. */
const controlOf = ({ type }: Field, self: string | undefined, t: TFunction) => {
  switch (type.is) {
    case 'text':
      return <Input maxLength={64} />;
    case 'share':
      return <InputNumber<number> min={0} max={100} step={1} suffix="%" className="wide" />;
    case 'seconds':
      return <InputNumber<number> min={type.least} max={type.most} precision={0} suffix={t('Centres.seconds')} className="wide" />;
    case 'date':
      return <DatePicker className="wide" />;
    case 'channelKind':
      return <Select options={channelKinds.map((value) => ({ value, label: t(`Centres.channelKind.${value}`) }))} />;
    case 'variant':
      return <Select options={variants.map((value) => ({ value, label: t(`Centres.variant.${value}`) }))} />;
    case 'left':
      return (
        <Select
         
          allowClear
          placeholder={t('Centres.left.unknown')}
          options={[
            { value: 'true', label: t('Centres.left.voluntarily') },
            { value: 'false', label: t('Centres.left.otherwise') },
          ]}
        />
      );
    case 'calendar':
      return <CalendarSelect />;
    case 'of':
      return <CodeSelect kind={type.kind} without={self ? [self] : []} />;
  }
};
