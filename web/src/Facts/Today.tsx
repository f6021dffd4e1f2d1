import { useTranslation } from 'react-i18next';
import { Page } from '../common/Page';
import { Nothing } from '../common/PageState';

export const Today = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('Facts.nav.today')}>
      <Nothing />
    </Page>
  );
};
