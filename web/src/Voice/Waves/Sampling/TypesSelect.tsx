import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { enteredTypes, useTypes } from '../../../Desk/useDesk';

interface Props {
  id?: string;
  value?: string[] | null;
  onChange?: (codes: string[]) => void;
  'aria-label'?: string;
}

/** Chooses some of the centre's kinds of case; none chosen are all. Customers of follow-ups are not known. */
export const TypesSelect = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  const types = useTypes();
  return (
    <Select
      {...rest}
      mode="multiple"
      className="wide"
      allowClear
      placeholder={t('Waves.sample.all')}
      loading={types.isFetching}
      value={value ?? []}
      onChange={onChange}
      options={enteredTypes(types.data?.items ?? []).map((one) => ({ value: one.code, label: one.name }))}
    />
  );
};
