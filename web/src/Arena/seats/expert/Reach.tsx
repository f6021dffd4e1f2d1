import { useTranslation } from 'react-i18next';
import { useNames } from '../../live/Arena';
import type { Service } from '../../live/types';

/** What a service holds up when it is down: kinds of movement, at how many places. */
export const Reach = ({ service }: { service: Service }) => {
  const { t } = useTranslation();
  const { phases } = useNames();
  return (
    <p className="reach soft">
      <span aria-hidden="true">{'▮'.repeat(service.reach)} </span>
      {t('Play.expert.reach', { phases: phases(service.blocks), count: service.reach })}
    </p>
  );
};
