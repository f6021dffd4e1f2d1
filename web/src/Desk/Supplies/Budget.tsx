import { useTranslation } from 'react-i18next';
import { useMoney } from '../useMoney';
import type { Standing } from './useSupplies';

/** What the present period may cost and what is left of it; and what is late. */
export const Budget = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation();
  const money = useMoney();
  const { budget, late } = standing;
  const share = budget.budget > 0 ? Math.min(1, budget.spent / budget.budget) : budget.spent > 0 ? 1 : 0;
  return (
    <div className="supply-budget">
      <div>
        <b>{t('Supplies.left', { left: money(budget.left), period: budget.period })}</b> <span className="soft">{t('Supplies.ofBudget', { spent: money(budget.spent), budget: money(budget.budget) })}</span>
        {late > 0 && <span className="supply-bad"> · {t('Supplies.lateCount', { count: late })}</span>}
      </div>
      <div className="supply-bar" aria-hidden="true"><span className={share >= 0.9 ? 'supply-bar-full' : ''} style={{ width: `${share * 100}%` }} /></div>
    </div>
  );
};
