import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe } from '../../live/Arena';
import { casesOf, faultsOf } from '../../live/game';
import { Knowledge } from '../Knowledge';
import { Panels } from '../Panels';
import { Alarms } from './Alarms';
import { PlaceBoard } from './PlaceBoard';

/** A customer manager: what fails at their place, what it holds up, and who is at it. */
export const CustomerSeat = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const has = useHas();
  const alarms = faultsOf(known).filter((fault) => !fault.isOver);
  const reported = new Set(casesOf(known).map((one) => one.fault));
  const place = me.place === null ? undefined : known.scenario.places[me.place];
  return (
    <Panels
      panels={[
        { key: '', label: t('Play.customer.alarms'), count: alarms.filter((one) => !reported.has(one.fault)).length, content: <Alarms alarms={alarms} /> },
        { key: 'place', label: t('Play.customer.place'), content: place ? <PlaceBoard place={place.code} /> : null },
        ...(has('knowledge') && has('customerKnowledge') ? [{ key: 'knowledge', label: t('Play.knowledge.title'), content: <Knowledge /> }] : []),
      ]}
    />
  );
};
