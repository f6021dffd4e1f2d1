import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, urlOf } from '../../api/client';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { gamePath } from '../console/paths';
import { usePhrase } from '../console/usePhrase';
import type { Mean, SessionRecords } from './types';
import './After.css';

/** After the session: who took part and for how long, and what they say of it, together. */
export const AfterTab = ({ game }: { game: string }) => {
  const { t } = useTranslation();
  const { code: centre } = useCentre();
  const { number } = useFormats();
  const say = usePhrase();
  const records = useQuery({ queryKey: ['arena-records', game], queryFn: ({ signal }) => api.get<SessionRecords>(`${gamePath(game)}/records`, { query: { centre }, signal }), refetchOnMount: 'always' });
  return (
    <PageState query={records} isEmpty={({ people }) => people.length === 0} empty={<Nothing title={t('Play.after.none')}>{t('Play.after.noneText')}</Nothing>}>
      {({ people, opinions, roles }) => (
        <>
          <Section
            title={t('Play.after.people')}
            extra={
              <Button icon={<DownloadOutlined />} href={urlOf(`${gamePath(game)}/records.csv`, { centre })}>
                {t('Play.after.export')}
              </Button>
            }
          >
            <div className="compare-wrap" tabIndex={0} role="group" aria-label={t('Play.after.people')}>
              <table className="console-table">
                <thead>
                  <tr>
                    {(['name', 'role', 'rounds', 'minutes', 'commands', 'said'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`Play.after.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {people.map((one) => (
                    <tr key={one.player}>
                      <th scope="row">{one.name}</th>
                      <td>{one.role ? say(roles[one.role]) : t('Play.after.noSeat')}</td>
                      <td className="number">{number(one.rounds)}</td>
                      <td className="number">{number(Math.round(one.seconds / 60))}</td>
                      <td className="number">{number(one.commands)}</td>
                      <td>{one.hasOpinion ? `✓ ${t('Play.after.yes')}` : ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
          <Section title={t('Play.after.opinions')}>
            {opinions.count === 0 ? <p className="soft">{t('Play.after.noOpinions')}</p> : <Opinions opinions={opinions} />}
          </Section>
        </>
      )}
    </PageState>
  );
};

const Opinions = ({ opinions }: { opinions: SessionRecords['opinions'] }) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className="after-bars">
        {(['worth', 'transfer', 'pace'] as const).map((scale) => (
          <li key={scale}>
            {t(`Play.opinion.${scale}`)} <Interval mean={opinions[scale]} />
          </li>
        ))}
      </ul>
      <p className="soft">{t('Play.after.count', { count: opinions.count })}</p>
      {(['learned', 'wishes'] as const).map(
        (texts) =>
          opinions[texts].length > 0 && (
            <section key={texts}>
              <h3>{t(`Play.after.${texts}`)}</h3>
              <ul>
                {opinions[texts].map((text, i) => (
                  <li key={i}>{text}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
};

/** A mean, and between what it lies; one value alone has no interval. */
export const Interval = ({ mean }: { mean: Mean | null }) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (!mean) return <span className="soft">–</span>;
  return (
    <>
      <b className="number">{number(mean.value, 1)}</b>
      {mean.low !== null && mean.high !== null && <span className="soft"> {t('Play.compare.interval', { low: number(mean.low, 1), high: number(mean.high, 1) })}</span>}
    </>
  );
};
