import { useQuery } from '@tanstack/react-query';
import { ApartmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { writeFilter, type Filter } from '../view';
import type { LogCard } from './types';
import { logPage, logsPath } from './useLogs';

interface Span {
  from: string;
  to: string;
}

/** The newest log that has something of a span of days. */
export const logOf = (logs: LogCard[], span?: Span) => logs.find((log) => !span || (log.from.slice(0, 10) <= span.to && log.to.slice(0, 10) >= span.from));

/** On to how work flowed in those days; nothing where nobody brought a log in, or for whom maps are not. */
export const ToProcesses = ({ span, filters = [] }: { span?: Span; filters?: Filter[] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const may = centre.can('facts.processes') != null;
  const query = { centre: centre.code };
  const logs = useQuery({ queryKey: ['eventLogs', query], queryFn: ({ signal }) => api.get<LogCard[]>(logsPath, { query, signal }), enabled: may });
  const log = logOf(logs.data ?? [], span);
  if (!may || !log) return null;
  const part = new URLSearchParams([...Object.entries(span ?? {}), ...filters.map((filter) => ['filter', writeFilter(filter)])]);
  return (
    <Link to={centre.path(`${logPage(log.id)}${part.size > 0 ? `?${part}` : ''}`)}>
      <Button icon={<ApartmentOutlined />} title={log.name}>
        {t('Facts.nav.processes')}
      </Button>
    </Link>
  );
};
