import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import type { ArticleForm } from '../types';

/** What went wrong with an act; where somebody else was first, what is there now, to decide again. */
export const ChangedElsewhere = ({ error, onLook }: { error: unknown; onLook: () => void }) => {
  const { t } = useTranslation();
  const current = error instanceof ProblemError && error.status === 412 ? (error.problem.current as ArticleForm | undefined) : undefined;
  if (!current) return <ProblemAlert error={error} className="gap-below" />;
  return (
    <Alert
      className="gap-below"
      type="warning"
      role="alert"
      title={t('Common.problem.changed')}
      description={
        <>
          <p>{t('Knowledge.changedTo', { title: current.title, state: t(`Knowledge.state.${current.state}`), revision: current.revision, name: current.author.name })}</p>
          <Button size="small" onClick={onLook}>
            {t('Knowledge.lookAgain')}
          </Button>
        </>
      }
    />
  );
};
