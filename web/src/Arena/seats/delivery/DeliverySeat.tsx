import { useTranslation } from 'react-i18next';
import { useHas, useKnown } from '../../live/Arena';
import { casesOf, isAsking, isOpen, urgencyOf } from '../../live/game';
import { Knowledge } from '../Knowledge';
import { Panels } from '../Panels';
import { Catalogue } from './Catalogue';
import { DeliveryCase } from './DeliveryCase';
import { People } from './People';
import { Spending } from './Spending';

/** The delivery manager: what waits too long, who could take it, and whether help is worth its money. */
export const DeliverySeat = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const has = useHas();
  const open = casesOf(known)
    .filter(isOpen)
    .sort((a, b) => Number(isAsking(b)) - Number(isAsking(a)) || Number(b.stage === 'pool') - Number(a.stage === 'pool') || urgencyOf(a) - urgencyOf(b) || a.reportedAt - b.reportedAt);
  return (
    <Panels
      panels={[
        {
          key: '',
          label: t('Play.delivery.cases'),
          count: open.filter((one) => one.stage === 'pool' || isAsking(one)).length,
          content: open.length === 0 ? <p className="calm">{t('Play.delivery.none')}</p> : open.map((one) => <DeliveryCase key={one.case} of={one} />),
        },
        { key: 'people', label: t('Play.delivery.people'), content: <People /> },
        {
          key: 'money',
          label: t('Play.delivery.money'),
          content: (
            <>
              <Spending />
              <Catalogue />
            </>
          ),
        },
        ...(has('knowledge') ? [{ key: 'knowledge', label: t('Play.knowledge.title'), content: <Knowledge /> }] : []),
      ]}
    />
  );
};
