import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../common/saveFile';
import './Account.css';

export const RecoveryCodes = ({ codes, onDone }: { codes: string[]; onDone: () => void }) => {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="success" showIcon title={t('Access.recovery.title')} description={t('Access.recovery.text')} />
      <ul className="recovery-codes code">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="button-row">
        <Button onClick={() => saveFile(new Blob([codes.join('\n')], { type: 'text/plain' }), 'recovery-codes.txt')}>{t('Access.recovery.save')}</Button>
        <Button type="primary" onClick={onDone}>
          {t('Access.recovery.kept')}
        </Button>
      </div>
    </>
  );
};
