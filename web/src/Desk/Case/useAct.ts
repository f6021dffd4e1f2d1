import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { listKey } from '../../common/KeysetTable';
import { useSave } from '../../common/useSave';
import type { CaseForm } from '../types';
import { boardPath, caseKey, casesPath, timelineKey } from '../useDesk';

interface Options<V> {
  send: (value: V) => Promise<unknown>;
  done?: string;
  form?: FormInstance;
  onDone?: () => void;
}

/** An act on a case: whatever comes of it, the case and its timeline are looked at again. */
export const useAct = <V = void>(one: Pick<CaseForm, 'number'>, { send, done, form, onDone }: Options<V>) => {
  const client = useQueryClient();
  const renew = () => {
    for (const queryKey of [caseKey(one.number), timelineKey(one.number), listKey(casesPath), [boardPath]]) void client.invalidateQueries({ queryKey });
  };
  const act = useSave<V>({
    send,
    done,
    form,
    quiet: true,
    onDone: () => {
      renew();
      onDone?.();
    },
  });
  return { ...act, renew };
};
