import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../../live/Arena';
import type { RoundResult } from '../../live/types';

/** How the round that is just over went, in one figure and one sentence. */
export const LastRound = ({ results }: { results: readonly RoundResult[] }) => {
  const { t } = useTranslation();
  const { target, movements } = useKnown().scenario;
  const { unitOf } = useNames();
  const last = results.at(-1);
  const before = results.at(-2);
  if (!last) return null;
  const isKept = last.moved >= target;
  return (
    <div className={isKept ? 'last-round last-round-kept' : 'last-round'}>
      <p className="last-round-figure">
        <b>{last.moved}</b> / {movements} <small>{unitOf(movements)}</small>
      </p>
      <p>
        <span aria-hidden="true">{isKept ? '✓ ' : '▲ '}</span>
        {isKept ? t('Play.last.kept', { round: results.length, target }) : t('Play.last.missed', { round: results.length, target, short: target - last.moved })}
        {before && last.moved !== before.moved && <> {last.moved > before.moved ? t('Play.last.more', { count: last.moved - before.moved }) : t('Play.last.fewer', { count: before.moved - last.moved })}</>}
      </p>
    </div>
  );
};
