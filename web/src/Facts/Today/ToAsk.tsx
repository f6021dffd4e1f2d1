import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { Mark } from '../../common/Mark';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { Today } from '../types';

type Audience = Today['toAsk'][number];

const say = (t: TFunction, date: (day?: string | null) => string, one: Audience) => {
  switch (one.state) {
    case 'overdue':
      return t('Facts.today.heard.overdue', { date: date(one.overdueOn) });
    case 'due':
      return t('Facts.today.heard.due', { date: date(one.last?.on) });
    default:
      return t('Facts.today.heard.never');
  }
};

/** Who has not been asked for too long: without asking regularly nobody knows whether anything got better. */
export const ToAsk = ({ audiences }: { audiences: Audience[] }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  if (audiences.length === 0) return null;
  return (
    <ul className="to-ask">
      {audiences.map((one) => (
        <li key={one.audience}>
          <Mark tone={one.state === 'due' ? 'plain' : 'bad'}>{t(`Facts.today.heard.audience.${one.audience}`)}</Mark> {say(t, f.date, one)}{' '}
          <Link to={centre.path('voice/waves')}>{t('Facts.today.heard.ask')}</Link>
        </li>
      ))}
    </ul>
  );
};
