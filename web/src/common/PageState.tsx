import type { ReactNode } from 'react';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { ProblemAlert } from './ProblemAlert';
import './PageState.css';

interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  query: QueryLike<T>;
  children: (data: T) => ReactNode;
  /** Shown instead of the children where `isEmpty` says that there is nothing. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** Shown while the first answer is under way; a skeleton unless told otherwise. */
  loading?: ReactNode;
  /** Shown instead of what went wrong alone. */
  failed?: (error: unknown) => ReactNode;
}

/** The four faces of anything fetched: loading, failed or forbidden, empty, there. */
export const PageState = <T,>({ query, children, isEmpty, empty, loading, failed }: Props<T>) => {
  if (query.data !== undefined)
    return (
      <>
        {query.error ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} className="gap-below" /> : null}
        {isEmpty?.(query.data) ? (empty ?? <Nothing />) : children(query.data)}
      </>
    );
  if (query.error && failed) return failed(query.error);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return loading ?? <Loading />;
};

export const Loading = () => {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" role="status">
      <span className="visually-hidden">{t('Common.loading')}</span>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 6 }} />
    </div>
  );
};

export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) =>
  error instanceof ProblemError && error.status === 403 ? <Forbidden /> : <ProblemAlert error={error} onRetry={onRetry} />;

interface StateProps {
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: say why, and what to do about it. */
export const Nothing = ({ title, children, action }: StateProps) => {
  const { t } = useTranslation();
  return (
    <div className="page-state">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={null} />
      <p className="page-state-title">{title ?? t('Common.nothing')}</p>
      {children && <p className="page-state-text">{children}</p>}
      {action}
    </div>
  );
};

export const Forbidden = ({ title, children }: Pick<StateProps, 'title' | 'children'>) => {
  const { t } = useTranslation();
  return (
    <div className="page-state" role="alert">
      <p className="page-state-mark" aria-hidden="true">
        403
      </p>
      <p className="page-state-title">{title ?? t('Common.forbidden.title')}</p>
      <p className="page-state-text">{children ?? t('Common.forbidden.text')}</p>
    </div>
  );
};

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <div className="page-state">
      <p className="page-state-mark" aria-hidden="true">
        404
      </p>
      <h1 className="page-state-title">{t('Common.notFound.title')}</h1>
      <p className="page-state-text">{t('Common.notFound.text')}</p>
      <Button href="/">{t('Common.notFound.home')}</Button>
    </div>
  );
};
