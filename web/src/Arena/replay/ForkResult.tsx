import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import { useNames } from '../live/Arena';
import { minutes } from '../live/clock';
import { useMoney } from '../seats/useMoney';
import { placeAmong, scaleOf } from './course';
import type { Figure, ForkAnswer, Measure, Spread } from './types';

/** What bots came to, as it was and with the change, beside what really happened. */
export const ForkResult = ({ answer, from }: { answer: ForkAnswer; from: number }) => {
  const { t } = useTranslation();
  const { units } = useNames();
  const say = useSay();
  return (
    <div className="fork">
      {answer.rounds.map(({ round, figures }, i) => (
        <section key={round}>
          <h3>{i === 0 ? t('Replay.fork.from', { round: round + 1, time: minutes(from * 1000) }) : t('Play.games.round', { round: round + 1 })}</h3>
          <Said figures={figures} />
          <div className="console-scroll" tabIndex={0} role="group" aria-label={t('Replay.fork.figures', { round: round + 1 })}>
            <table className={answer.hasChange ? 'console-table fork-table fork-both' : 'console-table fork-table'}>
              <thead>
                <tr>
                  <th scope="col">{t('Replay.fork.measure')}</th>
                  <th scope="col" className="fork-key fork-key-really">{t('Replay.fork.really')}</th>
                  <th scope="col" className="fork-key">{t('Replay.fork.asItWas')}</th>
                  {answer.hasChange && <th scope="col" className="fork-key fork-key-changed">{t('Replay.fork.changed')}</th>}
                  <th scope="col" className="fork-across">{t('Replay.fork.spread')}</th>
                  {answer.hasChange && <th scope="col" className="fork-across">{t('Replay.fork.difference')}</th>}
                </tr>
              </thead>
              <tbody>
                {figures.map((one) => (
                  <tr key={one.measure}>
                    <th scope="row">{t(`Replay.measure.${one.measure}`, { unit: units })}</th>
                    <td className="number">
                      {one.really === null ? <span className="soft">–</span> : <b>{say(one.measure, one.really)}</b>}
                      {one.really !== null && one.asItWas && <div className="soft">{t(`Replay.fork.${placeAmong(one.really, one.asItWas)}`)}</div>}
                    </td>
                    <td className="number">
                      <Values measure={one.measure} spread={one.asItWas} />
                    </td>
                    {answer.hasChange && (
                      <td className="number">
                        <Values measure={one.measure} spread={one.changed} />
                      </td>
                    )}
                    <td className="fork-across">
                      <Bars figure={one} />
                    </td>
                    {answer.hasChange && (
                      <td className="fork-across">
                        <span className="fork-label soft" aria-hidden="true">{t('Replay.fork.difference')} </span>
                        <Difference figure={one} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <p className="soft">{t(answer.hasChange ? 'Replay.fork.notePaired' : 'Replay.fork.note', { count: answer.runs })}</p>
      <p className="soft">{t('Replay.fork.honest')}</p>
    </div>
  );
};

/** The answer in a sentence: what is counted in the end, as it was and with the change. */
const Said = ({ figures }: { figures: Figure[] }) => {
  const { t } = useTranslation();
  const { units } = useNames();
  const say = useSay();
  const figure = figures.find(({ measure }) => measure === 'moved');
  if (!figure?.asItWas) return null;
  const { measure, asItWas, changed, difference } = figure;
  if (!changed || !difference) return <p className="fork-said">{t('Replay.fork.said', { unit: units, mean: say(measure, asItWas.mean), low: say(measure, asItWas.p5), high: say(measure, asItWas.p95) })}</p>;
  const tone = !difference.isClear ? undefined : difference.mean > 0 ? 'forecast-good' : 'forecast-bad';
  return (
    <p className="fork-said">
      {t('Replay.fork.saidChanged', { unit: units, changed: say(measure, changed.mean), was: say(measure, asItWas.mean) })}{' '}
      <b className={tone}>
        {t('Replay.fork.saidDifference', { difference: say(measure, difference.mean, true), low: say(measure, difference.low, true), high: say(measure, difference.high, true) })}{' '}
        {!difference.isClear ? t('Replay.fork.unclear') : t(difference.mean > 0 ? 'Replay.fork.clearBetter' : 'Replay.fork.clearWorse')}
      </b>
    </p>
  );
};

const useSay = () => {
  const { number, percent, seconds, change } = useFormats();
  const money = useMoney();
  return (measure: Measure, value: number, signed = false) => {
    const sign = signed && value > 0 ? '+' : '';
    switch (measure) {
      case 'satisfaction':
        return signed ? change(value, 'points') : percent(value);
      case 'restore':
        return `${sign}${seconds(value)}`;
      case 'spent':
        return money(Math.round(value), signed);
      default:
        return signed ? change(value) : number(value, Number.isInteger(value) ? 0 : 1);
    }
  };
};

const Values = ({ measure, spread }: { measure: Measure; spread: Spread | null }) => {
  const { t } = useTranslation();
  const say = useSay();
  if (!spread) return <span className="soft">–</span>;
  return (
    <>
      <b>{say(measure, spread.mean)}</b>
      <div className="soft">{t('Replay.fork.range', { low: say(measure, spread.p5), high: say(measure, spread.p95) })}</div>
    </>
  );
};

const Difference = ({ figure: { measure, difference } }: { figure: Figure }) => {
  const { t } = useTranslation();
  const say = useSay();
  if (!difference) return <span className="soft">–</span>;
  const more = measure === 'moved' || measure === 'satisfaction';
  const isBetter = difference.mean > 0 === more;
  const tone = !difference.isClear ? 'soft' : measure === 'spent' ? undefined : isBetter ? 'forecast-good' : 'forecast-bad';
  return (
    <>
      <b className={tone}>{say(measure, difference.mean, true)}</b>
      <div className="soft">{t('Replay.fork.range', { low: say(measure, difference.low, true), high: say(measure, difference.high, true) })}</div>
      <div className={tone}>
        {difference.isClear ? (measure === 'spent' ? t(difference.mean > 0 ? 'Replay.fork.clearMore' : 'Replay.fork.clearLess') : t(isBetter ? 'Replay.fork.clearBetter' : 'Replay.fork.clearWorse')) : t('Replay.fork.unclear')}
      </div>
    </>
  );
};

/** Nine in ten runs of each way as a bar with its mean, and what really happened as a line; the figures beside say the same. */
const Bars = ({ figure: { really, asItWas, changed } }: { figure: Figure }) => {
  const spreads = [asItWas, changed].filter((one) => one !== null);
  if (spreads.length === 0) return null;
  const place = scaleOf([...spreads.flatMap(({ p5, p95, mean }) => [p5, p95, mean]), ...(really === null ? [] : [really])]);
  const left = (value: number) => `${100 * place(value)}%`;
  return (
    <div className="fork-bars" aria-hidden="true">
      {spreads.map((one, i) => (
        <div key={i} className={one === changed ? 'fork-bar fork-bar-changed' : 'fork-bar'}>
          <span className="fork-range" style={{ insetInlineStart: left(one.p5), inlineSize: `${Math.max(1, 100 * (place(one.p95) - place(one.p5)))}%` }} />
          <span className="fork-mean" style={{ insetInlineStart: left(one.mean) }} />
        </div>
      ))}
      {really !== null && <span className="fork-really" style={{ insetInlineStart: left(really) }} />}
    </div>
  );
};
