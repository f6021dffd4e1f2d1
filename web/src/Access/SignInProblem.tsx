import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useFormats } from '../common/useFormats';

/** Why one is not let in; that a second step is needed is no problem. */
export const SignInProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (isProblem(error, 'access.twoFactorNeeded')) return null;
  if (isProblem(error, 'access.lockedOut')) {
    const until = typeof error.problem.until === 'string' ? error.problem.until : null;
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('Access.problem.lockedOut')}
        description={until && t('Access.signIn.lockedUntil', { time: dateTime(until) })}
      />
    );
  }
  return <ProblemAlert error={error} />;
};
