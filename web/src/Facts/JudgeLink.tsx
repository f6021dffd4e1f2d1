import { AuditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../common/useCentre';
import { focusPath } from '../Quality/Plans/focus';
import type { Filter } from './view';

/** From figures to the contacts behind them: some are drawn and judged. */
export const JudgeLink = ({ from, to, filters }: { from: string; to: string; filters: Filter[] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const path = focusPath({ from, to, filters });
  if (!path || !centre.can('quality.edit')) return null;
  return (
    <Link to={centre.path(path)}>
      <AuditOutlined /> {t('Facts.judge')}
    </Link>
  );
};
