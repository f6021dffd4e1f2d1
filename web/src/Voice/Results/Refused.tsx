import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShown } from './shown';
import type { Model } from './types';

/** Why there is no path model, in words, with what it is about. */
export const Refused = ({ model }: { model: Model }) => {
  const { t } = useTranslation();
  const { words, fields } = useShown();
  const names = model.refusedNames.map((name) => (fields.has(name) ? `${name} ${words.fieldShort(name)}` : words.construct(name)));
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      title={t('Results.refusedTitle')}
      description={
        <>
          {t(`Results.refused.${model.refused}`, { defaultValue: model.refused ?? '' })}
          {names.length > 0 && <div className="soft">{names.join(' · ')}</div>}
        </>
      }
    />
  );
};
