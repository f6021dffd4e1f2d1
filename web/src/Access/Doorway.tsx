import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/Page';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { ThemeSwitch } from '../shell/ThemeSwitch';
import './Doorway.css';

/** The frame of the pages before one is inside: what this is on the left, what to do on the right. */
export const Doorway = ({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) => {
  const { t } = useTranslation();
  useTitle(title);
  return (
    <div className="doorway">
      <header className="doorway-about">
        <div className="doorway-brand">
          <img src="/favicon.svg" alt="" width={34} height={34} />
          <span>{t('Shell.product')}</span>
        </div>
        <p className="doorway-say">{t('Access.doorway.say')}</p>
        <p className="doorway-how">{t('Access.doorway.how')}</p>
      </header>
      <main className="doorway-main">
        <div className="doorway-tools">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <div className={wide ? 'doorway-box doorway-wide' : 'doorway-box'}>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
};
