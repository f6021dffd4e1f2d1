import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { Mark } from '../../common/Mark';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { wavePage } from './useWave';

type SurveyRhythm = Schemas['SurveyRhythm'];
type Audience = SurveyRhythm['audiences'][number];

const tones = { fresh: 'good', due: 'plain', overdue: 'bad', never: 'bad' } as const;

/** How regularly customers and staff are asked, and whether both were asked before the centre plans. */
export const Rhythm = () => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const { data } = useQuery({ queryKey: ['rhythm', query], queryFn: ({ signal }) => api.get<SurveyRhythm>('voice/rhythm', { query, signal }) });
  if (!data) return null;
  return (
    <ul className="rhythm" aria-label={t('Waves.rhythm.title')}>
      {data.audiences.map((one) => (
        <Asked key={one.audience} one={one} />
      ))}
      <li>
        <span className="rhythm-name">
          {t('Waves.rhythm.plan')} <Mark tone={data.mayPlan ? 'good' : 'bad'}>{data.mayPlan ? t('Waves.rhythm.mayPlan') : t('Waves.rhythm.mayNotPlan')}</Mark>
        </span>
        <span className="soft">{t('Waves.rhythm.planText')}</span>
      </li>
    </ul>
  );
};

const Asked = ({ one }: { one: Audience }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  return (
    <li>
      <span className="rhythm-name">
        {t(`Waves.rhythm.audience.${one.audience}`)} <Mark tone={tones[one.state]}>{t(`Waves.rhythm.state.${one.state}`)}</Mark>
      </span>
      <span className="soft">
        {one.last ? (
          <>
            {t('Waves.rhythm.last', { date: f.date(one.last.on) })} <Link to={centre.path(wavePage(one.last.wave))}>{one.last.waveName}</Link>
            {' · '}
            {t('Waves.rhythm.next', { date: f.date(one.dueOn), last: f.date(one.overdueOn) })}
          </>
        ) : (
          t('Waves.rhythm.every', { from: one.dueAfterMonths, to: one.overdueAfterMonths })
        )}
        {one.running && one.running !== one.last?.wave && (
          <>
            {' · '}
            <Link to={centre.path(wavePage(one.running))}>{t('Waves.rhythm.running')}</Link>
          </>
        )}
      </span>
    </li>
  );
};
