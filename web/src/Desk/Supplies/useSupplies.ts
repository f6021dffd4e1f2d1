import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { useAct } from '../Case/useAct';
import { casePath } from '../useDesk';

export type PurchasesOfCase = Schemas['PurchasesOfCase'];

export type Purchase = Schemas['PurchaseForm'];

export type PurchaseCard = Schemas['PurchaseCard'];

export type SupplyRules = Schemas['SupplyDocument'];

export type Supplier = Schemas['Supplier'];

export type Standing = Schemas['SupplyStanding'];

export type Spending = Schemas['SpendingSummary'];

export const suppliesPath = 'desk/supplies';

export const supplyRulesPath = `${suppliesPath}/rules`;

export const supplyRulesKey = ['supply-rules'];

const standingKey = ['supply-standing'];

export const purchasesKey = (number: number | string) => ['case-purchases', String(number)];

export const usePurchases = (number: number) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...purchasesKey(number), query], queryFn: ({ signal }) => api.get<PurchasesOfCase>(`${casePath(number)}/purchases`, { query, signal }) });
};

export const useStanding = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...standingKey, query], queryFn: ({ signal }) => api.get<Standing>(`${suppliesPath}/standing`, { query, signal }) });
};

export const useSupplyRules = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...supplyRulesKey, query], queryFn: ({ signal }) => api.getTagged<SupplyRules>(supplyRulesPath, { query, signal }) });
};

interface Step {
  /** Of a purchase, with the version that was seen; none to ask for a new one. */
  of?: { number: number; version: number };
  /** `decision`, `order`, ... */
  step?: string;
  done: string;
  form?: FormInstance;
  onDone?: () => void;
}

/** A step of a case's purchase; afterwards the case, its timeline and the lists are looked at again. */
export const usePurchaseStep = <V extends object>(number: number, { of, step, done, form, onDone }: Step) => {
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  return useAct<V>({ number }, {
    send: (given) => api.post(`${casePath(number)}/purchases${of ? `/${of.number}/${step}` : ''}`, given, { query, etag: of ? `"${of.version}"` : undefined }).finally(() => {
      for (const queryKey of [purchasesKey(number), listKey(suppliesPath), standingKey, ['supply-summary']]) void client.invalidateQueries({ queryKey });
    }),
    done,
    form,
    onDone,
  });
};
