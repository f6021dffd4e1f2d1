import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { said } from '../text';
import { useBuilding } from './context';

interface Props {
  value: string | null | undefined;
  /** Of a row: what the whole question indicates where the row says nothing. */
  inherited?: string | null;
  onChange: (code: string | null) => void;
}

/** The construct that answers indicate. */
export const ConstructSelect = ({ value, inherited, onChange }: Props) => {
  const { t } = useTranslation();
  const { survey, language } = useBuilding();
  const nameOf = (code: string) => {
    const construct = survey.constructs.find((one) => one.code === code);
    return construct ? `${said(construct.name, language) || code} (${code})` : code;
  };
  return (
    <Select
      className="wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-label={t('Voice.question.construct')}
      placeholder={inherited ? nameOf(inherited) : t('Voice.question.noConstruct')}
      value={value ?? undefined}
      onChange={(code?: string) => onChange(code ?? null)}
      options={survey.constructs.map(({ code }) => ({ value: code, label: nameOf(code) }))}
    />
  );
};
