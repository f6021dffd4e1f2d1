import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { ProblemAlert } from '../../common/ProblemAlert';
import { problemKey } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import type { DoneOfMany } from '../types';
import { boardPath, casesPath, usePeople } from '../useDesk';

interface Props {
  numbers: number[];
  onClear: () => void;
  /** Those that were refused stay chosen. */
  onLeft: (numbers: number[]) => void;
}

interface Asked {
  act: 'handOver' | 'tag';
  to?: string;
  tag?: string;
}

/** What can be done with several cases at once; what could not be done says why, case by case. */
export const ManyBar = ({ numbers, onClear, onLeft }: Props) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = { centre: useCentre().code };
  const people = usePeople().data ?? [];
  const [to, setTo] = useState<string>();
  const [tag, setTag] = useState('');
  const [done, setDone] = useState<DoneOfMany[]>([]);
  const act = useSave<Asked>({
    send: async (asked) => {
      const now = await api.post<DoneOfMany[]>(`${casesPath}/many`, { numbers, ...asked }, { query });
      setDone(now);
      onLeft(now.filter((one) => one.why !== null).map((one) => one.number));
    },
    quiet: true,
    onDone: () => {
      for (const queryKey of [listKey(casesPath), [boardPath], ['case']]) void client.invalidateQueries({ queryKey });
    },
  });
  const refused = done.filter((one) => one.why !== null);
  if (numbers.length === 0 && done.length === 0) return null;
  return (
    <div className="desk-many" role="region" aria-label={t('Desk.many.title')}>
      {numbers.length > 0 && (
        <div className="desk-many-acts">
          <b>{t('Desk.many.chosen', { count: numbers.length })}</b>
          <Space.Compact>
            <Select aria-label={t('Desk.many.to')} placeholder={t('Desk.many.to')} value={to} onChange={setTo} showSearch={{ optionFilterProp: 'label' }} options={people.map((one) => ({ value: one.id, label: one.name }))} className="desk-many-field" />
            <Button disabled={!to} loading={act.isPending} onClick={() => act.mutate({ act: 'handOver', to })}>{t('Desk.many.handOver')}</Button>
          </Space.Compact>
          <Space.Compact>
            <Input aria-label={t('Desk.many.tag')} placeholder={t('Desk.many.tag')} value={tag} maxLength={40} onChange={({ target }) => setTag(target.value)} className="desk-many-field" />
            <Button disabled={tag.trim() === ''} loading={act.isPending} onClick={() => act.mutate({ act: 'tag', tag: tag.trim() })}>{t('Desk.many.putTag')}</Button>
          </Space.Compact>
          <Button type="text" onClick={onClear}>{t('Desk.many.none')}</Button>
        </div>
      )}
      <ProblemAlert error={act.error} />
      {done.length > 0 && (
        <Alert
          type={refused.length > 0 ? 'warning' : 'success'}
          showIcon
          closable={{ onClose: () => setDone([]) }}
          title={t('Desk.many.done', { count: done.length - refused.length, all: done.length })}
          description={refused.length > 0 && <ul>{refused.map((one) => <li key={one.number}>#{one.number}: {t(problemKey(one.code ?? ''), { defaultValue: one.why ?? '' })}</li>)}</ul>}
        />
      )}
    </div>
  );
};
