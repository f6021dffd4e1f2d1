import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../../live/Arena';
import { ActButton } from '../ActButton';

/** An expert looks for what may fail, service by service; what is found stands in the knowledge base before it happens. */
export const Foresee = () => {
  const { t } = useTranslation();
  const { scenario } = useKnown();
  const names = useNames();
  return (
    <>
      <p className="soft">{t('Play.foresee.text')}</p>
      <ul className="foresee">
        {scenario.services.map((service, i) => (
          <li key={service.code}>
            <span>{names.say(service.name)}</span>
            <ActButton order={{ kind: 'foresee', target: i }} label={t('Play.foresee.of', { service: names.say(service.name) })}>
              {t('Play.do.foresee')}
            </ActButton>
          </li>
        ))}
      </ul>
    </>
  );
};
