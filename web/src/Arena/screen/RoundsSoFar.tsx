import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { gameOf, resultsOf } from '../live/game';
import { LastRound } from '../seats/between/LastRound';
import { useMoney } from '../seats/useMoney';

/** Between rounds: how the last one went, beside those before it and what was signed, and what the team does differently in the next. */
export const RoundsSoFar = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  const known = useKnown();
  const { unitOf } = useNames();
  const { phase, round, parts, isSolo } = gameOf(known);
  const { movements, target } = known.scenario;
  const results = resultsOf(known);
  const last = results.at(-1);
  const money = useMoney();
  const at = (value: number) => `${(100 * value) / movements}%`;
  return (
    <div className="so-far">
      <section className="so-far-rounds" aria-label={t('Play.results.title')}>
        <LastRound results={results} />
        {last && (
          <dl className="so-far-facts">
            <div>
              <dt>{t('Play.results.restored')}</dt>
              <dd>
                {last.restored}/{last.faults}
              </dd>
            </div>
            <div>
              <dt>{t('Play.results.mean')}</dt>
              <dd>{last.restored > 0 ? minutes(last.restoreTime / last.restored + 500) : '–'}</dd>
            </div>
            <div>
              <dt>{t('Play.place.cancelled')}</dt>
              <dd>{last.cancelled}</dd>
            </div>
            <div>
              <dt>{t('Play.results.spent')}</dt>
              <dd>{money(last.spent)}</dd>
            </div>
          </dl>
        )}
        <ol>
          {results.map((one, i) => (
            <li key={i} className={one.moved >= target ? 'so-far-kept' : undefined}>
              <span>{t('Play.games.round', { round: i + 1 })}</span>
              <span className="so-far-bar" aria-hidden="true">
                <span style={{ inlineSize: at(one.moved) }} />
                <i style={{ insetInlineStart: at(target) }} />
              </span>
              <b>{one.moved}</b>
              <span className="visually-hidden">{unitOf(one.moved)}</span>
            </li>
          ))}
        </ol>
        <p className="so-far-target">
          <span style={{ insetInlineStart: at(target) }}>{t('Play.pace.target', { count: target })}</span>
        </p>
      </section>
      <section className="so-far-next">
        {phase === 'over' ? (
          <>
            <p>{t('Play.over')}</p>
            {!isSolo && (
              <p className="so-far-join">
                {t('Play.mine.link')} <b className="code">{`${location.host}/play/${code}/mine`}</b>
              </p>
            )}
          </>
        ) : (
          <>
            <h2>{t('Play.between.next', { round: round + 1 })}</h2>
            {parts.length === 0 ? (
              <p>{t('Play.design.nothing')}</p>
            ) : (
              <ul>
                {parts.map((part) => (
                  <li key={part}>
                    <b>{t(`Play.part.${part}`)}</b> <span>{t(`Play.partText.${part}`)}</span>
                  </li>
                ))}
              </ul>
            )}
            {!isSolo && (
              <p className="so-far-join">
                {t('Play.screen.join')} <b className="code">{`${location.host}/play/${code}`}</b>
              </p>
            )}
          </>
        )}
      </section>
    </div>
  );
};
