import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { useMoney } from '../seats/useMoney';
import type { Debrief, RoundReview } from './types';

const mostSteps = 8;

/** What the log of a round shows: where faults were solved and how long that took, where time went, what was found out anew, what was bought early, who was crowded. */
export const ReviewFigures = ({ review, seats }: { review: RoundReview; seats: Debrief['seats'] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const money = useMoney();
  const { seconds, number } = useFormats();
  const took = (time: number) => seconds(time / 1000);
  const total = review.tiers.reduce((sum, one) => sum + one.faults, 0);
  const whole = Math.max(1, ...review.steps.slice(0, mostSteps).map((one) => one.meanTime * one.count));
  const who = (seat: number) => {
    const one = seats.find((each) => each.seat === seat);
    const nth = seats.filter(({ role }) => role === one?.role).findIndex((each) => each.seat === seat) + 1;
    return one ? (one.name ?? `${names.role(one.role)} ${nth}`) : String(seat);
  };
  return (
    <div className="debrief-figures">
      <Section title={t('Play.review.tiers')}>
        {review.tiers.length === 0 && <p className="soft">{t('Play.review.noTiers')}</p>}
        <ul className="review-bars">
          {review.tiers.map((one) => (
            <li key={one.by}>
              <span>{t(`Play.by.${one.by}`)}</span>
              <span className="meter" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * one.faults) / Math.max(1, total)}%` }} />
              </span>
              <b className="number">{number(one.faults)}</b>
              <span className="soft">{t('Play.review.mean', { time: took(one.meanTime) })}</span>
            </li>
          ))}
        </ul>
        <p className="soft">{t('Play.review.also', { rejected: review.result.rejected, duplicates: review.result.duplicates, pressed: review.result.pressed })}</p>
      </Section>
      <Section title={t('Play.review.steps')}>
        <ul className="review-bars">
          {review.steps.slice(0, mostSteps).map((one) => (
            <li key={`${one.from} ${one.to}`}>
              <span>
                {t(`Play.event.${one.from}`)} → {t(`Play.event.${one.to}`)}
              </span>
              <span className="meter" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * one.meanTime * one.count) / whole}%` }} />
              </span>
              <b className="number">{took(one.meanTime)}</b>
              <span className="soft">{t('Play.review.times', { count: one.count, longest: took(one.longest) })}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('Play.review.gaps')}>
        {review.gaps.length === 0 ? (
          <p className="soft">{t('Play.review.noGaps')}</p>
        ) : (
          <ul className="review-list">
            {review.gaps.map((one) => (
              <li key={`${one.service} ${one.cause}`}>
                <b>{names.service(one.service)}</b> {names.say(one.name) || names.say(names.serviceOf(one.service)?.causes?.find(({ code }) => code === one.cause)?.name) || one.cause}
                <span className="soft"> {t('Play.review.gap', { count: one.faults, anew: one.withoutArticle, tests: one.testTime > 0 ? t('Play.review.tested', { time: took(one.testTime) }) : t('Play.review.untested') })}</span>{' '}
                {one.isWritten ? <span className="forecast-good">✓ {t('Play.review.written')}</span> : <span className="forecast-bad">▲ {t('Play.review.unwritten')}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('Play.review.early')}>
        {review.early.length === 0 ? (
          <p className="soft">{t('Play.review.noEarly')}</p>
        ) : (
          <ul className="review-list">
            {review.early.map((one) => (
              <li key={one.case}>
                <span className="soft">{minutes(one.at)}</span> <b>{names.service(one.service)}</b> {money(one.price)} <span className="forecast-bad">{t(`Play.review.reason.${one.reason}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('Play.review.experts')}>
        <table className="console-table">
          <thead>
            <tr>
              <th scope="col">{t('Play.review.who')}</th>
              <th scope="col" className="number">{t('Play.review.started')}</th>
              <th scope="col" className="number">{t('Play.review.busy')}</th>
              <th scope="col" className="number">{t('Play.review.pressed')}</th>
              <th scope="col" className="number">{t('Play.review.queue')}</th>
            </tr>
          </thead>
          <tbody>
            {review.experts.map((one) => (
              <tr key={one.seat}>
                <th scope="row">{who(one.seat)}</th>
                <td className="number">{number(one.started)}</td>
                <td className="number">{minutes(one.busyTime)}</td>
                <td className="number">{number(one.pressed)}</td>
                <td className="number">{number(one.longestQueue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
};
