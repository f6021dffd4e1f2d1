import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { fieldWords, problemWords } from './problemWords';

interface Props {
  error: unknown;
  onRetry?: () => void;
  className?: string;
}

/** What went wrong, in words, with the fields that it is about; nothing where nothing did. */
export const ProblemAlert = ({ error, onRetry, className }: Props) => {
  const { t } = useTranslation();
  if (!error) return null;
  const fields = error instanceof ProblemError ? Object.entries(error.problem.errors ?? {}) : [];
  return (
    <Alert
      className={className}
      type="error"
      showIcon
      role="alert"
      title={problemWords(t, error)}
      description={
        fields.length > 0 && (
          <ul className="problem-fields">
            {fields.map(([field, texts]) => (
              <li key={field}>
                <span className="code">{field}</span> {texts.map((what) => fieldWords(t, what)).join(' ')}
              </li>
            ))}
          </ul>
        )
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('Common.retry')}
          </Button>
        )
      }
    />
  );
};
