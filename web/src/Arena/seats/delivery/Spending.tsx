import { useTranslation } from 'react-i18next';
import { useHas, useKnown } from '../../live/Arena';
import { moneyOf } from '../../live/game';
import { PriorityMark } from '../PriorityMark';
import { useMoney } from '../useMoney';

/** The budget, what is left of it, and what each priority has taken of its share. */
export const Spending = () => {
  const { t } = useTranslation();
  const has = useHas();
  const money = useMoney();
  const view = moneyOf(useKnown());
  if (!view) return null;
  const { budget, spent, spentOn, shares } = view;
  return (
    <div className="spending">
      <p className="figure">
        <b>{money(budget - spent)}</b> <span className="soft">{t('Play.money.left', { budget: money(budget) })}</span>
      </p>
      <div className="meter" aria-hidden="true">
        <span style={{ inlineSize: budget > 0 ? `${Math.min(100, (100 * spent) / budget)}%` : '0%' }} />
      </div>
      <ul>
        {spentOn.map((amount, i) => (
          <li key={i}>
            <PriorityMark priority={i + 1} /> {money(amount)}
            {has('priority') && <span className="soft"> / {money(Math.floor((budget * (shares[i] ?? 0)) / 100))}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
