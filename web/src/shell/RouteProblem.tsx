import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** A page broke, or its code could not be loaded (often: the server was updated meanwhile). Loading anew helps. */
export const RouteProblem = () => {
  const { t } = useTranslation();
  return (
    <div className="page-state" role="alert">
      <p className="page-state-title">{t('Shell.broken')}</p>
      <p className="page-state-text">{t('Shell.brokenText')}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('Shell.reload')}
      </Button>
    </div>
  );
};
