import { useTranslation } from 'react-i18next';
import { Brief } from './between/Brief';
import { Who } from './between/Who';

/** Somebody who came and has no seat yet, or one that is there only once the team takes on more experts. */
export const Waiting = ({ isLater }: { isLater?: boolean }) => {
  const { t } = useTranslation();
  return (
    <div className="between">
      <section className="seat-panel">
        <h2>{isLater ? t('Play.waiting.laterTitle') : t('Play.waiting.title')}</h2>
        <p className="waiting-text" role="status">
          {isLater ? t('Play.waiting.laterText') : t('Play.waiting.text')}
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
