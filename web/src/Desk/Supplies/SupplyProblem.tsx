import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../common/problemWords';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useFormats } from '../../common/useFormats';
import { useMoney } from '../useMoney';

/** Why a step was refused: sums as money, instants on the centre's clock. */
export const SupplyProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const money = useMoney();
  const words = isProblem(error, 'desk.overBudget')
    ? t('Supplies.overBudget', { cost: money(Number(error.problem['cents'])), left: money(Number(error.problem['left'])), budget: money(Number(error.problem['budget'])), period: error.problem['period'] })
    : isProblem(error, 'desk.tooEarly')
      ? t('Supplies.early', { percent: error.problem['percent'], promise: error.problem['promise'], at: dateTime(String(error.problem['from'])) })
      : isProblem(error, 'desk.purchaseElsewhere')
        ? t('Supplies.elsewhere', { state: t(`Supplies.state.${String(error.problem['state'])}`) })
        : undefined;
  return words ? <Alert className="gap-below" type="error" showIcon role="alert" title={words} /> : <ProblemAlert error={error} className="gap-below" />;
};
