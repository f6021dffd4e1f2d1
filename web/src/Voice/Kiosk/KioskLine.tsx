import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KioskMail } from './useKioskMail';

/** At the bottom of the kiosk: what waits on the device, and what the server refused, which is told of on a page of its own. */
export const KioskLine = ({ link, mail, children }: { link: string; mail: KioskMail; children?: ReactNode }) => {
  const { t } = useTranslation();
  const refused = mail.refusedAnswers.length + mail.refusedAsked.length;
  return (
    <p className="kiosk-standing" role="status">
      {children}
      {mail.waiting > 0 && <span>{t('Kiosk.waiting', { count: mail.waiting })}</span>}
      {refused > 0 && <Link to={`/kiosk/${link}/device`}>{t('Kiosk.refused', { count: refused })}</Link>}
    </p>
  );
};
