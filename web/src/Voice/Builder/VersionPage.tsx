import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { whole } from '../definition/tidy';
import { nearLanguage, said } from '../text';
import { builderPage, useVersion } from '../useSurvey';
import { Workbench } from './Workbench';

/** A version as it was published; it never changes. */
export const VersionPage = () => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const { code = '', number = '' } = useParams();
  const version = useVersion(code, number);
  return (
    <PageState query={version} loading={<Page title={t('Voice.version', { number })}><Loading /></Page>}>
      {(found) => (
        <Page
          title={`${said(found.title, nearLanguage(found.languages, i18n.language))} · ${t('Voice.version', { number })}`}
          subtitle={<Link to={centre.path(builderPage(code))}>{t('Voice.toDraft')}</Link>}
        >
          <Workbench
            survey={whole(found)}
            name={code}
            wrong={{}}
            checked={whole(found)}
            readOnly
            notice={<Alert className="gap-below" type="info" showIcon title={t('Voice.versionText', { number })} />}
          />
        </Page>
      )}
    </PageState>
  );
};
