import { CloudUploadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';

/** The first thing a new centre sees: what to bring, and the button that takes it. */
export const EmptyCentre = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  return (
    <section className="sheet welcome">
      <h2>{t('Facts.welcome.title')}</h2>
      <p className="welcome-text">{t('Facts.welcome.text')}</p>
      <ol className="welcome-ways">
        <li>
          <strong>{t('Facts.kind.contacts')}</strong>
          <span>{t('Facts.welcome.contacts')}</span>
        </li>
        <li>
          <strong>{t('Facts.kind.intervals')}</strong>
          <span>{t('Facts.welcome.intervals')}</span>
        </li>
        <li>
          <strong>{t('Facts.kind.people')}</strong>
          <span>{t('Facts.welcome.people')}</span>
        </li>
      </ol>
      {centre.can('facts.import') ? (
        <div className="welcome-actions">
          <Link className="button-like" to={centre.path('import')}>
            <CloudUploadOutlined aria-hidden /> {t('Facts.welcome.import')}
          </Link>
          <Link to={centre.path('metrics')}>{t('Facts.welcome.catalogue')}</Link>
        </div>
      ) : (
        <p className="soft">{t('Facts.welcome.ask')}</p>
      )}
    </section>
  );
};
