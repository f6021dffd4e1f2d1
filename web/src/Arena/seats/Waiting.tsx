import { useTranslation } from 'react-i18next';
import { Brief } from './between/Brief';
import { Who } from './between/Who';

/** Somebody who came and has no seat yet. */
export const Waiting = () => {
  const { t } = useTranslation();
  return (
    <div className="between">
      <section className="seat-panel">
        <h2>{t('Play.waiting.title')}</h2>
        <p className="waiting-text" role="status">
          {t('Play.waiting.text')}
        </p>
        <Brief />
      </section>
      <section className="seat-panel">
        <h2>{t('Play.who.title')}</h2>
        <Who />
      </section>
    </div>
  );
};
