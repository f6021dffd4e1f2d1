import { useTranslation } from 'react-i18next';
import { formats } from '../../common/format';
import { useFormats } from '../../common/useFormats';
import type { MyRound } from '../after/types';
import { usePhrase } from '../console/usePhrase';
import type { SeatRole } from '../live/types';
import type { SoloReview } from './types';
import './Solo.css';

interface Props {
  round: MyRound;
  review: SoloReview;
  role: SeatRole | null;
  target: number;
  currency: string;
}

/** A round of one who plays alone, to learn from: what to take away first, then what they did beside the bots, then where the team's time went. */
export const SoloRound = ({ round, review, role, target, currency }: Props) => {
  const { t } = useTranslation();
  const { seconds, number } = useFormats();
  const took = (time: number) => seconds(time / 1000);
  return (
    <div className="solo-round">
      <h3>{t('Play.solo.lessons')}</h3>
      <Lessons round={round} review={review} target={target} currency={currency} />
      <h3>{t('Play.solo.parts')}</h3>
      <p>{review.parts.length === 0 ? t('Play.solo.onlyRoles') : review.parts.map((part) => t(`Play.part.${part}`)).join(t('Play.mine.between'))}</p>
      <h3>{t('Play.solo.own')}</h3>
      {review.own.length === 0 ? (
        <p className="soft">{role === 'director' ? t('Play.solo.ownDirector') : t('Play.solo.ownNone')}</p>
      ) : (
        <Own own={review.own} />
      )}
      {review.tiers.length > 0 && (
        <>
          <h3>{t('Play.review.tiers')}</h3>
          <ul>
            {review.tiers.map((one) => (
              <li key={one.by}>
                {t(`Play.by.${one.by}`)} <b className="number">{number(one.faults)}</b> <span className="soft">{t('Play.review.mean', { time: took(one.meanTime) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {review.steps.length > 0 && (
        <>
          <h3>{t('Play.solo.steps')}</h3>
          <ul>
            {review.steps.map((one) => (
              <li key={`${one.from} ${one.to}`}>{t('Play.solo.step', { from: t(`Play.event.${one.from}`), to: t(`Play.event.${one.to}`), time: took(one.meanTime), count: one.count })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const Own = ({ own }: { own: SoloReview['own'] }) => {
  const { t } = useTranslation();
  const { seconds, number } = useFormats();
  const hasBots = own.some(({ botsTime }) => botsTime !== null);
  return (
    <>
      <div className="results">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('Play.solo.act')}</th>
              <th scope="col">{t('Play.solo.count')}</th>
              <th scope="col">{t('Play.solo.yourTime')}</th>
              {hasBots && <th scope="col">{t('Play.solo.botsTime')}</th>}
            </tr>
          </thead>
          <tbody>
            {own.map((one) => (
              <tr key={one.activity}>
                <th scope="row">{t(`Play.event.${one.activity}`)}</th>
                <td className="number">{number(one.count)}</td>
                <td className="number">{seconds(one.meanTime / 1000)}</td>
                {hasBots && <td className="number">{seconds(one.botsTime === null ? null : one.botsTime / 1000)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{t('Play.solo.timeNote')}</p>
    </>
  );
};

const Lessons = ({ round: { result }, review, target, currency }: Omit<Props, 'role'>) => {
  const { t, i18n } = useTranslation();
  const { seconds, money } = formats(i18n.language, undefined, currency);
  const say = usePhrase();
  const spent = review.early.reduce((sum, { price }) => sum + price, 0);
  return (
    <ul className="solo-lessons">
      <li>
        {result.moved >= target ? t('Play.solo.lessonKept', { moved: result.moved, target }) : t('Play.solo.lessonMissed', { moved: result.moved, target, short: target - result.moved })}
      </li>
      {review.gaps.map((one) => (
        <li key={one.service.en}>
          {one.testTime > 0
            ? t('Play.solo.lessonGap', { count: one.withoutArticle, service: say(one.service), time: seconds(one.testTime / 1000) })
            : t('Play.solo.lessonGapUntested', { count: one.withoutArticle, service: say(one.service) })}{' '}
          {one.isWritten ? `✓ ${t('Play.review.written')}` : `▲ ${t('Play.review.unwritten')}`}
        </li>
      ))}
      {review.early.length > 0 && <li>{t('Play.solo.lessonEarly', { count: review.early.length, money: money(spent) })}</li>}
      {result.duplicates > 0 && <li>{t('Play.solo.lessonDuplicates', { count: result.duplicates })}</li>}
      {result.rejected > 0 && <li>{t('Play.solo.lessonRejected', { count: result.rejected })}</li>}
    </ul>
  );
};
