import { useTranslation } from 'react-i18next';
import { useKnown } from '../../live/Arena';
import { Spending } from '../delivery/Spending';
import { Panels } from '../Panels';
import { Ageing } from './Ageing';
import { Pace } from './Pace';
import { Places } from './Places';
import { Rules } from './Rules';

/** The director: are we keeping what we signed, with what money, and which rule has to change. */
export const DirectorSeat = () => {
  const { t } = useTranslation();
  const { scenario } = useKnown();
  return (
    <Panels
      panels={[
        {
          key: '',
          label: t('Play.director.pace'),
          content: (
            <>
              <Pace />
              <Places places={scenario.places} />
            </>
          ),
        },
        {
          key: 'money',
          label: t('Play.director.money'),
          content: (
            <>
              <Spending />
              <Ageing />
            </>
          ),
        },
        { key: 'rules', label: t('Play.director.rules'), content: <Rules /> },
      ]}
    />
  );
};
