import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { useAct } from '../Case/useAct';
import { casePath } from '../useDesk';

export type RecoveryOfCase = Schemas['RecoveryOfCase'];

export type Recovery = Schemas['RecoveryForm'];

export type RecoveryCard = Schemas['RecoveryCard'];

export type RecoverySummary = Schemas['RecoverySummary'];

export type RecoveryRules = Schemas['RecoveryDocument'];

export const recoveriesPath = 'desk/recoveries';

export const rulesPath = 'desk/recoveries/rules';

export const rulesKey = ['recovery-rules'];

export const reasons = ['complaint', 'breach', 'lowScore'] as const;

export const outcomes = ['satisfied', 'dissatisfied', 'notReached'] as const;

const recoveryKey = (number: number | string) => ['case-recovery', String(number)];

export const useRecovery = (number: number) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...recoveryKey(number), query], queryFn: ({ signal }) => api.get<RecoveryOfCase>(`${casePath(number)}/recovery`, { query, signal }) });
};

export const useRules = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...rulesKey, query], queryFn: ({ signal }) => api.getTagged<RecoveryRules>(rulesPath, { query, signal }) });
};

interface Step<V> {
  /** `/apology`, `/fix`, ...; nothing to open one. */
  step: string;
  done: string;
  form?: FormInstance;
  onDone?: () => void;
  send?: (value: V) => unknown;
}

/** A step of a case's recovery; afterwards the case, its timeline and the lists are looked at again. */
export const useStep = <V extends object>(number: number, { step, done, form, onDone }: Step<V>) => {
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  return useAct<V>({ number }, {
    send: (given) => api.post(`${casePath(number)}/recovery${step}`, given, { query }).finally(() => {
      for (const queryKey of [recoveryKey(number), listKey(recoveriesPath), ['recovery-summary']]) void client.invalidateQueries({ queryKey });
    }),
    done,
    form,
    onDone,
  });
};

/** The last months on a zone's calendar, a year at most. */
export const lastMonths = (zone: string, months: number) => {
  const day = (back: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(Date.now() - back * 86_400_000));
  return { from: day(Math.min(months * 30, 365)), to: day(0) };
};
