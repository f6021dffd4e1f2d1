import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Forbidden, Nothing } from '../common/PageState';
import { remember } from '../common/remember';
import { useCentreOrNone } from '../common/useCentre';
import { mayOpen } from './nav';

/** Lets only those into a centre's pages who belong to it, and says on each of them when the data is made up. */
export const CentreFrame = () => {
  const { t } = useTranslation();
  const centre = useCentreOrNone();
  const code = centre?.code;
  const page = useLocation().pathname.split('/').slice(3).join('/');
  useEffect(() => {
    if (code) remember('centre', code);
  }, [code]);

  if (!centre) return <Nothing title={t('Shell.noSuchCentre')}>{t('Shell.noSuchCentreText')}</Nothing>;
  return (
    <>
      {centre.isDemonstration && (
        <div className="shell-demonstration" role="note">
          <strong>{t('Shell.demonstration')}</strong>
          <span>{t('Shell.demonstrationText')}</span>
        </div>
      )}
      {mayOpen(centre, page) ? <Outlet /> : <Forbidden />}
    </>
  );
};
